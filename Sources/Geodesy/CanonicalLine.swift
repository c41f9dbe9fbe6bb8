/// A geodesic between two points in standard position.
struct CanonicalLine {
    /// The length in units of the semi-minor axis.
    let lengthRatio: Double
    let initialAzimuth: Angle
    let finalAzimuth: Angle

    /// The geodesic along a meridian, possibly over a pole.
    static func meridional(
        from first: ReducedLatitude,
        to second: ReducedLatitude,
        longitude: Angle
    ) -> CanonicalLine {
        // A cosine of ±1, or at a pole a tiny one: still on the unit circle, to the last bit.
        let arc = Arc(
            from: Angle(sine: first.sine, cosine: longitude.cosine * first.cosine),
            to: second.angle
        )
        let expansion = GeodesicIntegral.expansionParameter(equatorialAzimuthCosine: 1)
        // Two names of one pole are apart only by the tiny cosine that stands for zero there.
        let isPoint = arc.radians <= 4 * ReducedLatitude.tiny
        return CanonicalLine(
            lengthRatio: isPoint ? 0 : arc.lengthRatio(expansion: expansion),
            initialAzimuth: Angle(sine: longitude.sine, cosine: longitude.cosine),
            finalAzimuth: .zero
        )
    }

    /// The geodesic along the equator, the shortest one below 179.39° of longitude.
    static func equatorial(longitudeRadians: Double) -> CanonicalLine {
        let east = Angle(sine: 1, cosine: 0)
        return CanonicalLine(
            lengthRatio: longitudeRadians / WGS84.axisRatio,
            initialAzimuth: east,
            finalAzimuth: east
        )
    }
}
