public import Geodesy

/// How the rows of a list are to be taken.
public struct ImportOptions: Hashable, Sendable {
    /// The source of rows that name none; half of a station's key.
    public var source = "local"
    /// The reference system of rows that name none; nil if the rows have to.
    public var crs: CoordinateReferenceSystem?
    /// Whether a pair of coordinates that only fits the other way round is turned round.
    public var fixSwapped = false
    /// Whether a blank cell leaves a stored value alone instead of clearing it.
    public var keepBlank = false

    /// The options of an import without flags.
    public init() {}
}
