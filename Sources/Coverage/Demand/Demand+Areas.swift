public import Geodesy
public import Stations

extension Demand {
    /// Makes demand whose places are looked up in outlines.
    ///
    /// - Parameters:
    ///   - coordinates: the places.
    ///   - weights: how much each place counts.
    ///   - outlines: the areas; see ``AreaLocator`` for what becomes of a place in two of them.
    /// - Throws: ``CoverageError`` for the first weight that is negative or not finite.
    /// - Complexity: O(n) for outlines of a few hundred positions, on all cores.
    public init(
        coordinates: [Coordinate],
        weights: [Double],
        outlines: [MultiPolygon]
    ) throws(CoverageError) {
        try self.init(
            coordinates: coordinates,
            weights: weights,
            areas: AreaLocator(outlines).areas(ofEach: coordinates),
            areaCount: outlines.count
        )
    }

    /// Makes demand of the points of a list.
    ///
    /// A point that names one of the areas by its code is counted there, wherever it lies; any
    /// other is looked up in the outlines.
    ///
    /// - Parameters:
    ///   - points: the list.
    ///   - areas: the areas of one level, which do not overlap.
    /// - Throws: ``CoverageError`` for the first weight that is negative or not finite, with the
    ///   point's code.
    public init(_ points: [DemandPoint], areas: [Area]) throws(CoverageError) {
        for (position, point) in points.enumerated()
        where !(point.weight >= 0 && point.weight.isFinite) {
            throw .invalidWeight(position: position, code: point.code, weight: point.weight)
        }
        var numbers: [String: Int32] = [:]
        for (number, area) in areas.enumerated() where numbers[area.code] == nil {
            numbers[area.code] = Int32(number)
        }
        let coordinates = points.map(\.coordinate)
        var found = AreaLocator(areas.map(\.outline)).areas(ofEach: coordinates)
        for (position, point) in points.enumerated() {
            if let code = point.area, let number = numbers[code] { found[position] = number }
        }
        try self.init(
            coordinates: coordinates,
            weights: points.map(\.weight),
            areas: found,
            areaCount: areas.count
        )
    }
}
