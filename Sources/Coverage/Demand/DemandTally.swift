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

extension DemandTally {
    /// Adds points up.
    struct Builder {
        private var points = 0
        private var weight = CompensatedSum()

        /// Adds one point.
        @inline(__always)
        mutating func add(_ added: Double) {
            points += 1
            weight.add(added)
        }

        /// The sum so far.
        var tally: DemandTally { DemandTally(points: points, weight: weight.value) }
    }
}
