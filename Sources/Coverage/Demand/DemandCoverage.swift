public import Geodesy
import SpatialIndex

/// How well demand is served by stations, for each area and in total.
///
/// All stations count for all demand, also across the border of an area. Demand outside every
/// area is in no figure but ``outside``.
public struct DemandCoverage: Sendable {
    /// The figures of each area, by its number.
    public let areas: [DemandIndicators]
    /// The figures of all areas together.
    public let total: DemandIndicators
    /// The demand that lies in no area.
    public let outside: DemandTally
    /// The demand in areas that the walking network does not reach, because it is farther than
    /// ``WalkNetwork/snapMetres`` from any node.
    public let unsnapped: DemandTally
    /// The stations that the walking network does not reach for the same reason, by their place in
    /// the list.
    public let unsnappedStations: [Int]

    /// How many places are worked on at a time, which bounds the memory for neighbours.
    private static let chunkSize = 1 << 21

    /// Measures demand.
    ///
    /// Within a radius means at most so far. Distances are those of WGS-84 geodesics within 10 nm
    /// up to 20 km and 1 µm beyond; what lies closer to a radius than that is decided by the
    /// full geodesic.
    ///
    /// - Parameters:
    ///   - demand: the places with their weights and areas.
    ///   - stations: where the stations are; without any, nothing is covered and nothing has a
    ///     distance.
    ///   - radii: the radii for which shares are wanted.
    ///   - metric: how ways are measured.
    /// - Complexity: O(m log n) for m places and n stations, on all cores; about 50 bytes for each
    ///   place.
    public init(
        of demand: Demand,
        by stations: [Coordinate],
        within radii: [ServiceRadius],
        metric: WalkMetric = .geodesic
    ) {
        switch metric {
        case .geodesic:
            let distances = GeodesicDistances(to: stations, factor: 1)
            self.init(of: demand, by: distances, within: radii)
        case .detour(let detour):
            let distances = GeodesicDistances(to: stations, factor: detour.factor)
            self.init(of: demand, by: distances, within: radii)
        case .network(let network):
            let distances = NetworkDistances(to: stations, along: network)
            self.init(
                of: demand,
                by: distances,
                within: radii,
                unsnapped: distances.unsnapped(of: demand),
                unsnappedStations: distances.reach.unsnapped
            )
        }
    }

    private init(
        of demand: Demand,
        by source: some NearestDistances,
        within radii: [ServiceRadius],
        unsnapped: DemandTally = DemandTally(points: 0, weight: 0),
        unsnappedStations: [Int] = []
    ) {
        let metres = radii.map(\.metres)
        var tallies = Array(repeating: CoverageTally(radii: radii.count), count: demand.areaCount)
        var outside = DemandTally.Builder()
        var nearest: [WeightedDistance] = []
        nearest.reserveCapacity(demand.count)
        for start in stride(from: 0, to: demand.count, by: Self.chunkSize) {
            let chunk = start..<min(start + Self.chunkSize, demand.count)
            let places = Array(demand.coordinates[chunk])
            let table = source.distances(of: places, radii: metres)
            // The table's order jumps through memory: apart from the sums these jumps overlap.
            let areas = table.places.map { demand.areas[start + Int($0)] }
            let weights = table.places.map { demand.weights[start + Int($0)] }
            for (row, distance) in table.metres.enumerated() {
                let area = areas[row]
                let weight = weights[row]
                guard area >= 0 else {
                    outside.add(weight)
                    continue
                }
                tallies[Int(area)].add(weight: weight, metres: distance, radii: metres)
                if weight > 0, distance.x < .infinity {
                    nearest.append(
                        WeightedDistance(metres: distance.x, weight: weight, area: area)
                    )
                }
            }
        }
        var all = CoverageTally(radii: radii.count)
        for tally in tallies { all.add(tally) }
        var summaries = tallies.map(\.distances)
        var summary = all.distances
        for distance in DistanceOrder.sort(nearest) {
            summary.add(metres: distance.metres, weight: distance.weight)
            summaries[Int(distance.area)].add(metres: distance.metres, weight: distance.weight)
        }
        areas = zip(tallies, summaries).map { tally, summary in
            tally.indicators(radii: radii, distance: summary.summary)
        }
        total = all.indicators(radii: radii, distance: summary.summary)
        self.outside = outside.tally
        self.unsnapped = unsnapped
        self.unsnappedStations = unsnappedStations
    }
}
