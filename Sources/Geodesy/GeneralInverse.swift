/// The inverse problem in standard position, for points on neither a meridian nor the equator.
struct GeneralInverse {
    let first: ReducedLatitude
    let second: ReducedLatitude
    let longitude: LongitudeDifference
    let longitudeAngle: Angle

    init(first: ReducedLatitude, second: ReducedLatitude, longitude: LongitudeDifference) {
        self.first = first
        self.second = second
        self.longitude = longitude
        longitudeAngle = longitude.angle
    }

    var solution: CanonicalLine {
        switch startingPoint {
        case .shortLine(let line): line
        case .azimuth(let guess): refined(guess)
        }
    }

    /// Newton's method inside a shrinking bracket of azimuths (Karney 2013, section 4).
    ///
    /// The starting point is good enough for two or three rounds nearly always; where a step
    /// leaves the bracket, or after twenty rounds, bisection takes over and ends the search.
    private func refined(_ guess: Angle) -> CanonicalLine {
        var azimuth = guess
        var lower = Angle(sine: ReducedLatitude.tiny, cosine: 1)
        var upper = Angle(sine: ReducedLatitude.tiny, cosine: -1)
        var isNearlyThere = false
        var trial = attempt(azimuth)

        for round in 0..<Self.roundLimit {
            let tolerance = (isNearlyThere ? 8 : 1) * Double.ulpOfOne
            guard trial.residual.magnitude >= tolerance else { break }
            if trial.residual > 0 {
                upper = azimuth
            } else {
                lower = azimuth
            }

            let step = -trial.residual / trial.slope
            if round < Self.newtonLimit, trial.slope > 0, step.magnitude < .pi {
                let next = (azimuth + Angle(radians: step)).normalized
                if next.sine > 0, Self.isBetween(lower, next, upper) {
                    isNearlyThere = trial.residual.magnitude <= 16 * Double.ulpOfOne
                    azimuth = next
                    trial = attempt(azimuth)
                    continue
                }
            }
            let middle = Angle(
                sine: (lower.sine + upper.sine) / 2,
                cosine: (lower.cosine + upper.cosine) / 2
            ).normalized
            guard Self.isBetween(lower, middle, upper) else { break }
            isNearlyThere = false
            azimuth = middle
            trial = attempt(azimuth)
        }
        return CanonicalLine(
            lengthRatio: trial.arc.lengthRatio(expansion: trial.expansion),
            initialAzimuth: azimuth,
            finalAzimuth: trial.finalAzimuth
        )
    }

    private static let newtonLimit = 20
    private static let roundLimit = 20 + Double.significandBitCount + 10

    private func attempt(_ azimuth: Angle) -> TrialGeodesic {
        TrialGeodesic(azimuth: azimuth, from: first, to: second, longitude: longitudeAngle)
    }

    /// Whether three azimuths in 0...180° follow each other, the middle one apart from both ends.
    private static func isBetween(_ lower: Angle, _ middle: Angle, _ upper: Angle) -> Bool {
        middle.sine * lower.cosine > middle.cosine * lower.sine
            && middle.cosine * upper.sine > middle.sine * upper.cosine
    }
}
