/// A number of demand points and what they count for together.
public struct DemandTally: Hashable, Sendable {
    /// The number of points.
    public let points: Int
    /// The sum of their weights.
    public let weight: Double

    /// Makes a tally.
    public init(points: Int, weight: Double) {
        self.points = points
        self.weight = weight
    }
}
