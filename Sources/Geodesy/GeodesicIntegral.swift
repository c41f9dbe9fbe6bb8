/// One of the three integrals along a geodesic, I(σ) = A (σ + Σ cₗ sin 2lσ).
///
/// Karney (2013), "Algorithms for geodesics", J. Geodesy 87, 43–55, expands them in ε, which is
/// at most 0.0017 on this ellipsoid. All terms up to the sixth order are kept; those left out
/// amount to less than 1e-9 m around the globe.
struct GeodesicIntegral {
    /// A − 1, kept apart because A is close to one.
    let scaleExcess: Double
    let series: SineSeries

    var scale: Double { 1 + scaleExcess }

    /// The change of the periodic part between two points of the geodesic.
    func oscillation(from start: Angle, to end: Angle) -> Double {
        series.value(at: end) - series.value(at: start)
    }

    /// The expansion parameter ε of a geodesic with the given azimuth at the equator.
    static func expansionParameter(equatorialAzimuthCosine: Double) -> Double {
        let kSquared = WGS84.secondEccentricitySquared * square(equatorialAzimuthCosine)
        return kSquared / (2 * (1 + (1 + kSquared).squareRoot()) + kSquared)
    }
}
