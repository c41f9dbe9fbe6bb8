/// A place in a text that a person wrote.
public struct TextPosition: Hashable, Sendable {
    /// The bytes of UTF-8 before the place.
    public let byteOffset: Int
    /// The place counted in Unicode scalars, from 1.
    public let column: Int

    /// Makes a position.
    public init(byteOffset: Int, column: Int) {
        self.byteOffset = byteOffset
        self.column = column
    }
}
