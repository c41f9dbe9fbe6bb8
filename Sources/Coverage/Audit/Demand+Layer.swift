import Stations

extension Demand {
    /// Makes demand of a layer of the database.
    ///
    /// A point that names one of the areas by its code is counted there, wherever it lies; any
    /// other is looked up in the outlines. What belongs to an area that is left out is no demand.
    ///
    /// - Parameters:
    ///   - layer: the points.
    ///   - areas: the areas of one level.
    ///   - absent: the areas that are left out.
    /// - Returns: the demand, and what belongs to each area that is left out.
    /// - Throws: ``CoverageError`` for the first weight that is negative or not finite.
    static func sorted(
        _ layer: DemandLayer,
        into areas: [Area],
        and absent: [Area]
    ) throws(CoverageError) -> (demand: Demand, absent: [DemandTally]) {
        let all = areas + absent
        let numbers = Dictionary(
            all.enumerated().map { ($0.element.code, Int32($0.offset)) },
            uniquingKeysWith: { first, _ in first }
        )
        let named = layer.areaCodes.map { numbers[$0] ?? Demand.outside }
        var found = layer.areas.map { $0 < 0 ? Demand.outside : named[Int($0)] }
        // Only the points that name no area are looked up.
        let open = found.indices.filter { found[$0] == Demand.outside }
        let located = AreaLocator(all.map(\.outline))
            .areas(ofEach: open.map { layer.coordinates[$0] })
        for (position, area) in zip(open, located) { found[position] = area }
        let demand = try Demand(
            coordinates: layer.coordinates,
            weights: layer.weights,
            areas: found,
            areaCount: all.count
        )
        return absent.isEmpty ? (demand, []) : demand.split(at: areas.count)
    }

    /// The demand of the first areas and of none, and what each of the others has.
    private func split(at count: Int) -> (demand: Demand, absent: [DemandTally]) {
        var tallies = Array(repeating: DemandTally.Builder(), count: areaCount - count)
        for (area, weight) in zip(areas, weights) where area >= count {
            tallies[Int(area) - count].add(weight)
        }
        return (keeping(firstAreas: count), tallies.map(\.tally))
    }
}
