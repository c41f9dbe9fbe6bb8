/// The geodesic that leaves the first point at a trial azimuth, up to the second circle of latitude.
///
/// Where it arrives at the wrong meridian, the residual says by how much, and the slope how the
/// residual changes with the azimuth (Karney 2013, section 4).
struct TrialGeodesic {
    let finalAzimuth: Angle
    let arc: Arc
    let expansion: Double

    /// λ₁₂(α₁) − λ₁₂ in radians.
    let residual: Double

    /// dλ₁₂(α₁) / dα₁: equation 46.
    let slope: Double

    init(
        azimuth trial: Angle,
        from first: ReducedLatitude,
        to second: ReducedLatitude,
        longitude: Angle
    ) {
        // Due east on the equator every point is a node; a breath of south picks the far one.
        let isEquatorial = first.sine == 0 && trial.cosine == 0
        let azimuth = isEquatorial ? Angle(sine: 1, cosine: -ReducedLatitude.tiny) : trial
        let equatorialAzimuth = Angle(
            sine: azimuth.sine * first.cosine,
            cosine: hypotenuse(azimuth.cosine, azimuth.sine * first.sine)
        )
        let final = Self.finalAzimuth(
            azimuth,
            equatorialSine: equatorialAzimuth.sine,
            from: first,
            to: second
        )

        let easting = azimuth.cosine * first.cosine
        let northing = final.cosine * second.cosine
        arc = Arc(
            from: Angle(sine: first.sine, cosine: easting).normalized,
            to: Angle(sine: second.sine, cosine: northing).normalized
        )
        let start = Angle(sine: equatorialAzimuth.sine * first.sine, cosine: easting).normalized
        let end = Angle(sine: equatorialAzimuth.sine * second.sine, cosine: northing).normalized
        let spherical = end - start
        let excess = Angle(sine: nonNegative(spherical.sine), cosine: spherical.cosine) - longitude

        expansion = GeodesicIntegral.expansionParameter(
            equatorialAzimuthCosine: equatorialAzimuth.cosine
        )
        let integral = GeodesicIntegral.longitude(expansion)
        let shortening =
            WGS84.flattening * equatorialAzimuth.sine * integral.scale
            * (arc.radians + integral.oscillation(from: arc.start, to: arc.end))
        residual = excess.radians - shortening
        finalAzimuth = final

        if final.cosine == 0 {
            slope = -2 * WGS84.axisRatio * first.stretch / first.sine
        } else {
            let reduced = arc.reducedLengthRatio(expansion: expansion, from: first, to: second)
            slope = reduced * WGS84.axisRatio / northing
        }
    }

    /// The azimuth at the second circle of latitude, by Clairaut's relation: equation 45.
    private static func finalAzimuth(
        _ azimuth: Angle,
        equatorialSine: Double,
        from first: ReducedLatitude,
        to second: ReducedLatitude
    ) -> Angle {
        guard second.cosine != first.cosine || second.sine.magnitude != -first.sine else {
            return Angle(sine: azimuth.sine, cosine: azimuth.cosine.magnitude)
        }
        // cos² β₂ − cos² β₁, from the smaller of the two differences.
        let widening =
            first.cosine < -first.sine
            ? (second.cosine - first.cosine) * (second.cosine + first.cosine)
            : (first.sine - second.sine) * (first.sine + second.sine)
        let northing = square(azimuth.cosine * first.cosine) + nonNegative(widening)
        return Angle(
            sine: second.cosine == first.cosine ? azimuth.sine : equatorialSine / second.cosine,
            cosine: northing.squareRoot() / second.cosine
        )
    }
}
