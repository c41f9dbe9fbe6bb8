/// How much longer the way on foot is than the straight line.
public struct DetourFactor: Hashable, Sendable {
    /// The factors that are taken.
    public static let range = 1.0...10.0

    /// The factor.
    public let factor: Double

    /// Makes a factor, or refuses one outside ``range`` and NaN.
    public init(_ factor: Double) throws(CoverageError) {
        guard Self.range.contains(factor) else { throw .detourOutOfRange(factor) }
        self.factor = factor
    }
}
