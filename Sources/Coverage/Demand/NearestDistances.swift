import Geodesy
import SpatialIndex

/// Something that says how far places are from their three nearest stations.
protocol NearestDistances {
    /// The distances of places in metres. A distance that could lie on the wrong side of a radius by
    /// rounding is the exact one.
    func distances(of places: [Coordinate], radii: [Double]) -> DistanceTable
}
