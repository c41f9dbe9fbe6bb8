import Geodesy

/// Upper bounds of the metres that degrees have within a box.
///
/// A way that is straight in longitude and latitude is no shorter than the geodesic, and no
/// longer than with the largest radii of curvature on it, so distances in this metric bound both.
struct DegreeMetric {
    let metresPerLongitude: Double
    let metresPerLatitude: Double

    /// The metric of a box of longitude and latitude.
    init(_ box: PlaneBox) {
        // The radius of the meridian is largest at the pole, that of the parallel at the equator.
        let eccentricity = WGS84.eccentricitySquared
        let outer = max(box.low.y.magnitude, box.high.y.magnitude)
        let inner =
            box.low.y <= 0 && box.high.y >= 0 ? 0 : min(box.low.y.magnitude, box.high.y.magnitude)
        let (top, bottom) = (Direction(degrees: outer), Direction(degrees: inner))
        let w = 1 - eccentricity * top.sine * top.sine
        let v = 1 - eccentricity * bottom.sine * bottom.sine
        let metres = WGS84.semiMajorAxisMetres * (.pi / 180) * (1 + 1e-12)
        metresPerLatitude = metres * (1 - eccentricity) / (w * w.squareRoot())
        metresPerLongitude = metres * max(0, bottom.cosine) / v.squareRoot() + 1e-9
    }

    /// The length of a way that is straight in longitude and latitude is at most this.
    func metres(_ start: PlanePoint, _ end: PlanePoint) -> Double {
        metres(east: end.x - start.x, north: end.y - start.y)
    }

    /// The length of a way is at most this.
    @inline(__always)
    func metres(east: Double, north: Double) -> Double {
        let (x, y) = (east * metresPerLongitude, north * metresPerLatitude)
        return (x * x + y * y).squareRoot()
    }
}
