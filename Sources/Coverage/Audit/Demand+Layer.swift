import Stations

extension Demand {
    /// Makes demand of a layer of the database.
    ///
    /// A point that names one of the areas by its code is counted there, wherever it lies; any
    /// other is looked up in the outlines.
    ///
    /// - Parameters:
    ///   - layer: the points.
    ///   - areas: the areas of one level, which do not overlap.
    /// - Throws: ``CoverageError`` for the first weight that is negative or not finite.
    init(_ layer: DemandLayer, areas: [Area]) throws(CoverageError) {
        let numbers = Dictionary(
            areas.enumerated().map { ($0.element.code, Int32($0.offset)) },
            uniquingKeysWith: { first, _ in first }
        )
        let named = layer.areaCodes.map { numbers[$0] ?? Demand.outside }
        var found = layer.areas.map { $0 < 0 ? Demand.outside : named[Int($0)] }
        // Only the points that name no area are looked up.
        let open = found.indices.filter { found[$0] == Demand.outside }
        let located = AreaLocator(areas.map(\.outline))
            .areas(ofEach: open.map { layer.coordinates[$0] })
        for (position, area) in zip(open, located) { found[position] = area }
        try self.init(
            coordinates: layer.coordinates,
            weights: layer.weights,
            areas: found,
            areaCount: areas.count
        )
    }
}
