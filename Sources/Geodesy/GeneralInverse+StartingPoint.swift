extension GeneralInverse {
    /// What is known before the first round of Newton's method.
    enum StartingPoint {
        /// The points are so close that a sphere of the right radius gives the answer.
        case shortLine(CanonicalLine)

        /// An azimuth near the solution.
        case azimuth(Angle)
    }

    /// The azimuth on a sphere, or near the antipode that of the astroid.
    var startingPoint: StartingPoint {
        let isShort =
            latitudeDifference.cosine >= 0 && latitudeDifference.sine < 0.5
            && second.cosine * longitude.radians < 0.5
        let stretch = isShort ? middleStretch : 1
        let turn =
            isShort
            ? Angle(radians: longitude.radians / (WGS84.axisRatio * stretch)) : longitudeAngle

        let heading = sphericalHeading(turn)
        let arc = Angle(
            sine: hypotenuse(heading.sine, heading.cosine),
            cosine: first.sine * second.sine + first.cosine * second.cosine * turn.cosine
        )
        if isShort, arc.sine < Self.shortLineLimit {
            return .shortLine(
                CanonicalLine(
                    lengthRatio: arc.radians * stretch,
                    initialAzimuth: heading.normalized,
                    finalAzimuth: sphericalArrival(turn).normalized
                )
            )
        }
        let antipodalReach = 6 * WGS84.thirdFlattening * .pi * square(first.cosine)
        if arc.cosine < 0, arc.sine < antipodalReach {
            return .azimuth(antipodalGuess)
        }
        return .azimuth(heading.sine > 0 ? heading.normalized : Angle(sine: 1, cosine: 0))
    }

    /// Below this arc, about 5e-7, the error of the spherical answer is below the rounding.
    private static let shortLineLimit =
        0.1 * Double.ulpOfOne.squareRoot() / (WGS84.flattening / 2).squareRoot()

    /// β₂ − β₁ as an angle.
    private var latitudeDifference: Angle { second.angle - first.angle }

    /// The stretch at the middle latitude, which suits a short line best.
    private var middleStretch: Double {
        let sum = square(first.sine + second.sine)
        let middle = sum / (sum + square(first.cosine + second.cosine))
        return (1 + WGS84.secondEccentricitySquared * middle).squareRoot()
    }

    /// The direction on the sphere at the first point, scaled by the sine of the arc.
    ///
    /// The cosine is written so that nothing cancels, near the first point and near its antipode.
    func sphericalHeading(_ turn: Angle) -> Angle {
        let bend = second.cosine * first.sine * square(turn.sine)
        let cosine =
            turn.cosine >= 0
            ? latitudeDifference.sine + bend / (1 + turn.cosine)
            : latitudeSumSine - bend / (1 - turn.cosine)
        return Angle(sine: second.cosine * turn.sine, cosine: cosine)
    }

    /// The direction on the sphere at the second point of a short line, scaled likewise.
    private func sphericalArrival(_ turn: Angle) -> Angle {
        let versine =
            turn.cosine >= 0 ? square(turn.sine) / (1 + turn.cosine) : 1 - turn.cosine
        return Angle(
            sine: first.cosine * turn.sine,
            cosine: latitudeDifference.sine - first.cosine * second.sine * versine
        )
    }

    /// sin(β₁ + β₂), which is small near the antipode.
    var latitudeSumSine: Double { (second.angle + first.angle).sine }
}
