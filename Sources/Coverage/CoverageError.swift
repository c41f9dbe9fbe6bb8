/// Why an audit cannot be made of what it is given.
public enum CoverageError: Error, Hashable, Sendable {
    /// A radius is no number, or outside ``ServiceRadius/range``.
    case radiusOutOfRange(metres: Double)
    /// A demand point counts for less than nothing, or its weight is no finite number.
    case invalidWeight(position: Int, code: String?, weight: Double)
    /// The lists of places, weights and areas are not equally long.
    case unequalCounts(places: Int, weights: Int, areas: Int)
    /// A demand point names an area by a number that there is none of.
    case noSuchArea(position: Int, area: Int, areas: Int)
    /// The detour factor is no number, or outside ``DetourFactor/range``.
    case detourOutOfRange(Double)
    /// The capacity of a station is negative or no finite number.
    case invalidCapacity(position: Int, capacity: Double)
    /// The zones of a catchment do not have growing radii and weights of 0 … 1.
    case invalidZones
    /// A walking network has a mistake in a line of one of its files.
    case invalidNetwork(WalkNetworkFault)
}
