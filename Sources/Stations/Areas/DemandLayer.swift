public import Geodesy

/// Where people are, as a database holds it.
///
/// Kept in columns, because there may be ten millions of points: 28 bytes for each.
public struct DemandLayer: Hashable, Sendable {
    /// The places.
    public private(set) var coordinates: [Coordinate] = []
    /// How much each place counts; finite and not negative.
    public private(set) var weights: [Double] = []
    /// For each place the area that the list names, as a place in ``areaCodes``; -1 for none.
    public private(set) var areas: [Int32] = []
    /// The codes of the areas that the list names, in the order of their first use.
    public private(set) var areaCodes: [String] = []

    private var numberOfCode: [String: Int32] = [:]

    /// Makes a layer without any point.
    public init() {}

    /// Makes a layer of points.
    public init(_ points: some Sequence<DemandPoint>) {
        for point in points {
            append(point.coordinate, weight: point.weight, area: point.area)
        }
    }

    /// The number of points.
    public var count: Int { coordinates.count }

    /// Makes room for a number of points.
    public mutating func reserveCapacity(_ count: Int) {
        coordinates.reserveCapacity(count)
        weights.reserveCapacity(count)
        areas.reserveCapacity(count)
    }

    /// Appends a point.
    ///
    /// - Parameters:
    ///   - coordinate: the place.
    ///   - weight: how much it counts; finite and not negative.
    ///   - area: the code of the area that it is counted in, if the list says so.
    public mutating func append(_ coordinate: Coordinate, weight: Double, area: String?) {
        coordinates.append(coordinate)
        weights.append(weight)
        areas.append(area.map { number(of: $0) } ?? -1)
    }

    private mutating func number(of code: String) -> Int32 {
        if let number = numberOfCode[code] { return number }
        let number = Int32(areaCodes.count)
        areaCodes.append(code)
        numberOfCode[code] = number
        return number
    }
}
