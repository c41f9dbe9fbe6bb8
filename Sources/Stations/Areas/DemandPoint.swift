public import Geodesy

/// A place where people are, with their number: one cell of a population grid.
public struct DemandPoint: Hashable, Sendable {
    /// The weights that a point may have; sums over ten million points stay exact enough.
    public static let weightRange = 0...1e15

    /// The identifier in the list.
    public let code: String
    /// The place.
    public let coordinate: Coordinate
    /// How much it counts: residents, workers or orders; finite and not negative.
    public let weight: Double
    /// The code of the area that it is counted in, if the list says so.
    public let area: String?

    /// Makes a demand point.
    public init(code: String, coordinate: Coordinate, weight: Double, area: String? = nil) {
        self.code = code
        self.coordinate = coordinate
        self.weight = weight
        self.area = area
    }
}
