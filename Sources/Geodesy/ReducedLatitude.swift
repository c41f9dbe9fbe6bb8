/// A latitude on the auxiliary sphere, β with tan β = (1 − f) tan φ.
struct ReducedLatitude {
    /// The sine and cosine of β; the cosine is never quite zero, so that a pole divides nothing.
    let angle: Angle

    /// The stretch w = √(1 + e′² sin² β) of the ellipsoid over the sphere.
    let stretch: Double

    init(angle: Angle) {
        self.angle = angle
        stretch = (1 + WGS84.secondEccentricitySquared * square(angle.sine)).squareRoot()
    }

    init(latitudeDegrees: Double) {
        let latitude = Angle(degrees: Self.snapped(latitudeDegrees))
        let unit = Angle(
            sine: WGS84.axisRatio * latitude.sine,
            cosine: latitude.cosine
        ).normalized
        self.init(angle: Angle(sine: unit.sine, cosine: max(unit.cosine, Self.tiny)))
    }

    var sine: Double { angle.sine }

    var cosine: Double { angle.cosine }

    /// A number whose square is still a normal floating-point number.
    static let tiny = 0x1p-511

    /// The latitude on a grid of 7e-19° near the equator, so that products do not underflow.
    private static func snapped(_ degrees: Double) -> Double {
        let coarse = 0.0625
        guard degrees.magnitude < coarse else { return degrees }
        let size = coarse - (coarse - degrees.magnitude)
        return degrees < 0 ? -size : size
    }
}
