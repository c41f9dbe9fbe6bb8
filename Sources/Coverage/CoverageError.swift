public import Geodesy

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

    /// An outline does not say what lies within it.
    case outline(OutlineFault)

    /// The border of an outline is longer than that of any country.
    case borderTooLong(kilometres: Double)
}

extension CoverageError: CustomStringConvertible {
    /// What is wrong, where, and what would be right, as an English sentence.
    public var description: String {
        switch self {
        case .radiusOutOfRange(let metres):
            "A radius must be 1 to 100000 metres, not \(metres)."
        case .invalidWeight(let position, let code, let weight):
            "The weight of demand point \(code ?? "number \(position + 1)") is \(weight): "
                + "it must be a number that is not negative."
        case .unequalCounts(let places, let weights, let areas):
            "There are \(places) places, \(weights) weights and \(areas) areas: "
                + "each place needs one of each."
        case .noSuchArea(let position, let area, let areas):
            "Demand point number \(position + 1) names area \(area) of \(areas)."
        case .detourOutOfRange(let factor):
            "A detour factor must be 1 to 10, not \(factor)."
        case .invalidCapacity(let position, let capacity):
            "The capacity of station number \(position + 1) is \(capacity): "
                + "it must be a number that is not negative."
        case .invalidZones:
            "The zones of a catchment need growing radii and weights of 0 to 1."
        case .invalidNetwork(let fault): "The walking network is not usable: \(fault)."
        case .outline(let fault): fault.description
        case .borderTooLong(let kilometres):
            "The border of an outline may have some million kilometres, not \(kilometres)."
        }
    }
}
