/// Shortest ways on the WGS-84 ellipsoid.
///
/// The algorithms are those of C. F. F. Karney (2013), "Algorithms for geodesics", Journal of
/// Geodesy 87, 43–55, doi:10.1007/s00190-012-0578-z, with series of the sixth order and Newton's
/// method for the inverse problem. Unlike Vincenty's they answer for every pair of points. The
/// paper's error bound for distances is 15 nm; azimuths are as accurate as the geometry allows.
public enum Geodesic {
    /// The shortest geodesic between two points, with an error of at most 15 nm.
    public static func inverse(
        from start: Coordinate,
        to end: Coordinate
    ) -> GeodesicInverse {
        let pair = CanonicalPair(from: start, to: end)
        let line = pair.shortestLine
        guard line.lengthRatio > 0 else {
            return GeodesicInverse(
                distanceMetres: 0,
                initialAzimuthDegrees: 0,
                finalAzimuthDegrees: 0
            )
        }
        return GeodesicInverse(
            distanceMetres: line.lengthRatio * WGS84.semiMinorAxisMetres,
            initialAzimuthDegrees: azimuthDegrees(pair.initialAzimuth(of: line)),
            finalAzimuthDegrees: azimuthDegrees(pair.finalAzimuth(of: line))
        )
    }

    /// The length of the shortest geodesic between two points in metres, within 15 nm.
    public static func distanceMetres(from start: Coordinate, to end: Coordinate) -> Double {
        CanonicalPair(from: start, to: end).shortestLine.lengthRatio * WGS84.semiMinorAxisMetres
    }

    /// The angle as an azimuth in (-180, 180] without a negative zero.
    static func azimuthDegrees(_ angle: Angle) -> Double {
        let degrees = angle.degrees
        return degrees <= -180 ? 180 : degrees + 0
    }
}
