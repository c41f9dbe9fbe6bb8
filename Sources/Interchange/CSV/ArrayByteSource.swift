/// Bytes in memory, handed out in chunks of a chosen size.
public struct ArrayByteSource: ByteSource, Sendable {
    private let bytes: [UInt8]
    private let chunkSize: Int
    private var position = 0

    /// Creates a source that never hands out more than `chunkSize` bytes at once (at least one).
    public init(_ bytes: [UInt8], chunkSize: Int = .max) {
        self.bytes = bytes
        self.chunkSize = max(1, chunkSize)
    }

    /// Creates a source over the UTF-8 bytes of a text.
    public init(_ text: String, chunkSize: Int = .max) {
        self.init(Array(text.utf8), chunkSize: chunkSize)
    }

    /// Returns the next chunk, or an empty array at the end.
    public mutating func read(upTo count: Int) -> [UInt8] {
        let size = min(max(0, count), chunkSize, bytes.count - position)
        defer { position += size }
        return size == bytes.count ? bytes : Array(bytes[position..<position + size])
    }
}
