import Geodesy
import SpatialIndex

/// The stations that places can choose from, with their weights by distance.
struct Catchments {
    let index: SpatialIndex
    let decay: DistanceDecay
    let reachMetres: Double

    /// Calls a body with each station around a place that has any weight there, nearest first.
    func forEachStation(of place: Coordinate, _ body: (Int, Double) -> Void) {
        let near = index.nearest(to: place, limit: index.count, withinMetres: reachMetres)
        for neighbour in near {
            // What is within reach by the exact geodesic may lie beyond by a rounding.
            let weight = decay.weight(atMetres: min(neighbour.distanceMetres, reachMetres))
            if weight > 0 { body(neighbour.index, weight) }
        }
    }
}
