import Geodesy
import SpatialIndex
import Stations

/// Finds the gaps of all areas, with the people in them.
struct GapAuditor {
    let demand: Demand
    let areas: AuditedAreas
    let parameters: AuditParameters
    let watch: AuditWatch
    /// What the demand of each area counts for.
    let weights: [Double]

    /// The gaps within the principal radius in a straight line, most people first.
    ///
    /// - Parameter choice: the stations that count; those that count for certain leave the gaps.
    /// - Returns: the gaps with their ranks.
    /// - Throws: ``AuditError/cancelled``.
    func gaps(_ choice: StationChoice) throws(AuditError) -> [AuditGap] {
        let radius = parameters.gapRadius
        let stations = choice.coordinates.certain
        let index = SpatialIndex(coordinates: stations)
        let nearest = NearestStation(stations, in: index)
        let uncovered = uncovered(by: index, within: radius)
        var found: [AuditGap] = []
        for number in areas.areas.indices {
            try watch.begin(.gaps, number, of: areas.areas.count)
            let gaps = areas.outlines[number].gaps(
                of: nearest,
                within: radius,
                isCancelled: watch.isCancelled
            )
            let tallies = tallies(of: uncovered[number], in: gaps)
            for (gap, tally) in zip(gaps, tallies) {
                found.append(
                    AuditGap(
                        rank: 0,
                        area: number,
                        gap: gap,
                        demand: weights[number] > 0 ? tally : nil,
                        nearestStation: gap.farthest.map {
                            choice.indices.certain[$0.nearestStation]
                        }
                    )
                )
            }
        }
        return ranked(found)
    }

    /// The demand points of each area that no station reaches.
    private func uncovered(by index: SpatialIndex, within radius: ServiceRadius) -> [[Int]] {
        let counts = index.counts(withinMetres: radius.metres, ofEach: demand.coordinates)
        var points = Array(repeating: [Int](), count: demand.areaCount)
        for (point, count) in counts.enumerated() where count == 0 {
            let area = demand.areas[point]
            if area >= 0 { points[Int(area)].append(point) }
        }
        return points
    }

    /// What the points of an area count for in each of its gaps.
    ///
    /// A point beside an arc may lie outside the outline that is written with chords, and one that
    /// its list counts in another area outside all of them: it counts in the nearest gap.
    private func tallies(of points: [Int], in gaps: [Gap]) -> [DemandTally] {
        var counts = Array(repeating: 0, count: gaps.count)
        var weights = Array(repeating: 0.0, count: gaps.count)
        let places = points.map { demand.coordinates[$0] }
        let numbers = AreaLocator(gaps.map(\.outline)).areas(ofEach: places)
        let corners = GapCorners(gaps)
        for (position, number) in numbers.enumerated() {
            let gap = number >= 0 ? Int(number) : corners.gap(nearest: places[position])
            guard let gap else { continue }
            counts[gap] += 1
            weights[gap] += demand.weights[points[position]]
        }
        return gaps.indices.map { DemandTally(points: counts[$0], weight: weights[$0]) }
    }

    private func ranked(_ gaps: [AuditGap]) -> [AuditGap] {
        let sorted = gaps.sorted { first, second in
            let people = (first.demand?.weight ?? 0, second.demand?.weight ?? 0)
            if people.0 != people.1 { return people.0 > people.1 }
            return first.gap.areaSquareMetres > second.gap.areaSquareMetres
        }
        return sorted.enumerated().map { place, gap in
            AuditGap(
                rank: place + 1,
                area: gap.area,
                gap: gap.gap,
                demand: gap.demand,
                nearestStation: gap.nearestStation
            )
        }
    }
}
