extension GeneralInverse {
    /// The starting azimuth for nearly antipodal points (Karney 2013, section 5).
    ///
    /// The geodesics around the antipode touch an astroid. In coordinates that make it the unit
    /// astroid, the position (x, y) of the second point leads to a quartic equation whose positive
    /// root gives the spherical longitude difference, and with it the azimuth.
    var antipodalGuess: Angle {
        let expansion = GeodesicIntegral.expansionParameter(equatorialAzimuthCosine: first.sine)
        let longitudeScale =
            WGS84.flattening * first.cosine * .pi
            * GeodesicIntegral.longitude(expansion).scale
        let x = -longitude.supplementDegrees * radiansPerDegree / longitudeScale
        let y = latitudeSumSine / (longitudeScale * first.cosine)

        // On the segment between the cusps the azimuth itself follows from x.
        let rounding = Double.ulpOfOne
        if y > -200 * rounding, x > -1 - 1000 * rounding.squareRoot() {
            let sine = min(1, -x)
            return Angle(sine: sine, cosine: -(1 - sine * sine).squareRoot())
        }
        let root = Self.astroidRoot(x: x, y: y)
        let supplement = Angle(radians: longitudeScale * -x * root / (1 + root))
        let heading = sphericalHeading(
            Angle(sine: supplement.sine, cosine: -supplement.cosine)
        )
        return heading.sine > 0 ? heading.normalized : Angle(sine: 1, cosine: 0)
    }

    /// The positive root of κ⁴ + 2κ³ + (1 − x² − y²)κ² − 2y²κ − y² = 0: equation 55.
    static func astroidRoot(x: Double, y: Double) -> Double {
        let p = x * x
        let q = y * y
        let r = (p + q - 1) / 6
        guard q != 0 || r > 0 else { return 0 }

        // The resolvent cubic, by Cardano's formula or its trigonometric form.
        let s = p * q / 4
        let cube = r * r * r
        let discriminant = s * (s + 2 * cube)
        var u = r
        if discriminant >= 0 {
            let sum = s + cube
            let root = discriminant.squareRoot()
            let t = cubeRoot(sum < 0 ? sum - root : sum + root)
            u += t == 0 ? 0 : t + r * r / t
        } else {
            let third = arcTangent((-discriminant).squareRoot(), -(s + cube)) / 3
            u += 2 * r * cosine(third)
        }
        let v = (u * u + q).squareRoot()
        let total = u < 0 ? q / (v - u) : u + v
        let w = (total - q) / (2 * v)
        return total / ((total + w * w).squareRoot() + w)
    }
}
