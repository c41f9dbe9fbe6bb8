import Geodesy

/// A map of the ellipsoid that keeps areas: Lambert's azimuthal projection around a pole.
///
/// An area on the map is the area on the ellipsoid exactly, whatever the distance from the pole:
/// the radius ρ of a circle of latitude is that of a flat disc with the area of the cap. With
/// Z = b z along the axis the cap's area is 2π ab (P(1) − P(z)), P(z) = ∫ √(1 + e′²z²) dz, so that
/// ρ² = 2ab (P(1) − P(z)), and ρ² / (X² + Y²) = 2 (b/a) F(z) / (1 + z) with the polynomial
/// F(z) = (P(1) − P(z)) / (1 − z). A place X, Y, Z is therefore drawn by one square root, without
/// an angle; its pole and the antimeridian are ordinary places, and only the other pole has none.
///
/// P is a series in e′² = 0.0067; the terms left out are below 2e-16.
/// Reference: J. P. Snyder (1987), Map Projections: A Working Manual, USGS PP 1395, chapter 24.
struct EqualAreaChart {
    /// 1 for the map around the north pole, -1 for the one around the south pole.
    let hemisphere: Double

    /// The map around the north pole, or around the south pole.
    init(north: Bool) {
        hemisphere = north ? 1 : -1
    }

    /// Where a place on the ellipsoid is drawn; counterclockwise on the ground is so on the map.
    @inline(__always)
    func point(_ place: SpaceVector) -> PlanePoint {
        let z = hemisphere * place.z / WGS84.semiMinorAxisMetres
        let scale = (2 * WGS84.axisRatio * Self.capPolynomial(z) / (1 + z)).squareRoot()
        return PlanePoint(x: scale * place.x, y: hemisphere * scale * place.y)
    }

    /// F(z) = Σ cₙ (1 + z + … + z²ⁿ) for the coefficients cₙ of z²ⁿ⁺¹ in P(z).
    @inline(__always)
    private static func capPolynomial(_ z: Double) -> Double {
        let k = WGS84.secondEccentricitySquared
        let c1 = k / 6
        let c2 = -k * k / 40
        let c3 = k * k * k / 112
        let c4 = -5 * k * k * k * k / 1_152
        let c5 = 7 * k * k * k * k * k / 2_816
        let fourth = c4 + c5
        let third = c3 + fourth
        let second = c2 + third
        let first = c1 + second
        let square = z * z
        let tail = second + square * (third + square * (fourth + square * c5))
        return 1 + first + z * (1 + z) * (first + square * tail)
    }
}
