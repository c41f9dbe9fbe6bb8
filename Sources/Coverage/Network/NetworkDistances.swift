import Geodesy
import SpatialIndex

/// Distances along a walking network, with the straight lines from places and stations to it.
struct NetworkDistances: NearestDistances {
    /// How far every node is from the stations.
    let reach: NetworkReach
    private let network: WalkNetwork

    init(to stations: [Coordinate], along network: WalkNetwork) {
        self.network = network
        reach = NetworkReach(from: stations, along: network, owners: 3)
    }

    func distances(of places: [Coordinate], radii: [Double]) -> DistanceTable {
        let metres = network.snap(places).map { snap in
            var metres = SIMD4<Double>(repeating: .infinity)
            guard let snap else { return metres }
            for (lane, label) in reach.labels(of: snap.node).enumerated() {
                metres[lane] = snap.metres + label.metres
            }
            return metres
        }
        return DistanceTable(places: Array(0..<UInt32(places.count)), metres: metres)
    }

    /// The demand in areas that is too far from the network.
    func unsnapped(of demand: Demand) -> DemandTally {
        var tally = DemandTally.Builder()
        for (position, snap) in network.snap(demand.coordinates).enumerated()
        where snap == nil && demand.areas[position] >= 0 {
            tally.add(demand.weights[position])
        }
        return tally.tally
    }
}
