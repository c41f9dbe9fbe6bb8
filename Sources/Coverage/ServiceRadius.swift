/// How far from a station people count as served, in metres along the geodesic, inclusive.
public struct ServiceRadius: Hashable, Comparable, Sendable {
    /// The radii that an audit takes, in metres: 1 m to 100 km.
    public static let range = 1.0...100_000.0

    /// The radius in metres.
    public let metres: Double

    /// Makes a radius, or refuses one outside ``range`` and NaN.
    public init(metres: Double) throws(CoverageError) {
        guard Self.range.contains(metres) else { throw .radiusOutOfRange(metres: metres) }
        self.metres = metres
    }

    /// Whether the first radius is the smaller one.
    public static func < (first: ServiceRadius, second: ServiceRadius) -> Bool {
        first.metres < second.metres
    }
}
