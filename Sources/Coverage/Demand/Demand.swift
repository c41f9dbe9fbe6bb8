public import Geodesy

/// Where people are: places with a weight, each in one area or in none.
///
/// Kept in columns, because there may be ten millions: 28 bytes for each point.
public struct Demand: Sendable {
    /// The number that stands for no area.
    public static let outside: Int32 = -1

    /// The places.
    public let coordinates: [Coordinate]
    /// How much each place counts: residents, workers or orders; finite and not negative.
    public let weights: [Double]
    /// The area of each place, ``outside`` for none.
    public let areas: [Int32]
    /// The number of areas.
    public let areaCount: Int

    /// Makes demand whose areas are known.
    ///
    /// - Parameters:
    ///   - coordinates: the places.
    ///   - weights: how much each place counts.
    ///   - areas: the number of each place's area, from 0, or ``outside``.
    ///   - areaCount: the number of areas.
    /// - Throws: ``CoverageError`` for the first weight that is negative or not finite, the first
    ///   area that does not exist, or lists of unequal length.
    /// - Complexity: O(n).
    public init(
        coordinates: [Coordinate],
        weights: [Double],
        areas: [Int32],
        areaCount: Int
    ) throws(CoverageError) {
        guard coordinates.count == weights.count, coordinates.count == areas.count else {
            throw .unequalCounts(
                places: coordinates.count,
                weights: weights.count,
                areas: areas.count
            )
        }
        for (position, weight) in weights.enumerated() where !(weight >= 0 && weight.isFinite) {
            throw .invalidWeight(position: position, code: nil, weight: weight)
        }
        for (position, area) in areas.enumerated() where area < -1 || area >= areaCount {
            throw .noSuchArea(position: position, area: Int(area), areas: areaCount)
        }
        self.coordinates = coordinates
        self.weights = weights
        self.areas = areas
        self.areaCount = areaCount
    }

    /// The number of places.
    public var count: Int { coordinates.count }

    /// The places in the first areas, and those in none.
    func keeping(firstAreas count: Int) -> Demand {
        Demand(kept: areas.indices.filter { areas[$0] < count }, of: self, areaCount: count)
    }

    private init(kept: [Int], of demand: Demand, areaCount: Int) {
        coordinates = kept.map { demand.coordinates[$0] }
        weights = kept.map { demand.weights[$0] }
        areas = kept.map { demand.areas[$0] }
        self.areaCount = areaCount
    }
}
