/// A geodesic through a point in a direction, along which positions can be computed.
struct GeodesicLine {
    private let equatorialAzimuth: Angle
    private let start: Angle
    private let sphericalStart: Angle
    private let expansion: Double

    /// Where a geodesic passes after some length.
    struct Point {
        let latitude: Angle
        let longitudeRadians: Double
        let azimuth: Angle
    }

    init(from latitude: ReducedLatitude, azimuth: Angle) {
        equatorialAzimuth = Angle(
            sine: azimuth.sine * latitude.cosine,
            cosine: hypotenuse(azimuth.cosine, azimuth.sine * latitude.sine)
        )
        // Eastwards along the equator every point is a node; the first is as good as any.
        let isEquatorial = latitude.sine == 0 && azimuth.cosine == 0
        let easting = isEquatorial ? 1 : latitude.cosine * azimuth.cosine
        start = Angle(sine: latitude.sine, cosine: easting).normalized
        sphericalStart = Angle(sine: equatorialAzimuth.sine * latitude.sine, cosine: easting)
        expansion = GeodesicIntegral.expansionParameter(
            equatorialAzimuthCosine: equatorialAzimuth.cosine
        )
    }

    /// The point after a length in units of the semi-minor axis (Karney 2013, section 2).
    func point(lengthRatio: Double) -> Point {
        let distance = GeodesicIntegral.distance(expansion)
        let offset = distance.series.value(at: start)
        let scaled = lengthRatio / distance.scale
        let reached = start + Angle(radians: offset) + Angle(radians: scaled)
        let arc = scaled + offset + GeodesicIntegral.reversion(expansion).value(at: reached)
        let end = start + Angle(radians: arc)

        let latitude = Angle(
            sine: equatorialAzimuth.cosine * end.sine,
            cosine: max(
                hypotenuse(equatorialAzimuth.sine, equatorialAzimuth.cosine * end.cosine),
                ReducedLatitude.tiny
            )
        )
        let spherical =
            Angle(sine: equatorialAzimuth.sine * end.sine, cosine: end.cosine) - sphericalStart
        let longitude = GeodesicIntegral.longitude(expansion)
        let shortening =
            WGS84.flattening * equatorialAzimuth.sine * longitude.scale
            * (arc + longitude.oscillation(from: start, to: end))
        return Point(
            latitude: latitude,
            longitudeRadians: spherical.radians - shortening,
            azimuth: Angle(
                sine: equatorialAzimuth.sine,
                cosine: equatorialAzimuth.cosine * end.cosine
            )
        )
    }
}
