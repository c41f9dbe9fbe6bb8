import Geodesy

/// Something that says how far places are from their three nearest stations.
protocol NearestDistances {
    /// The distances of places in metres, nearest first in the first three lanes; infinity
    /// where there is no further station. A distance that could lie on the wrong side of a radius by
    /// rounding is the exact one.
    func distances(of places: [Coordinate], radii: [Double]) -> [SIMD4<Double>]
}
