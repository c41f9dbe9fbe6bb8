/// The shorter way from one meridian to another, without the rounding error of the subtraction.
///
/// Near the antipode an error of 1e-14 degrees would move the geodesic by much more than a
/// nanometre, so the difference is carried as a rounded value and what the rounding lost.
struct LongitudeDifference {
    /// The size of the difference, 0...180 degrees, rounded.
    let degrees: Double

    /// What has to be added to `degrees` to make it exact.
    let correction: Double

    /// Whether the shorter way leads west.
    let isWestward: Bool

    init(from start: Double, to end: Double) {
        var (sum, rest) = Self.exactSum(end, -start)
        if sum > 180 || (sum == 180 && rest > 0) {
            (sum, rest) = Self.exactSum(sum - 360, rest)
        } else if sum < -180 || (sum == -180 && rest < 0) {
            (sum, rest) = Self.exactSum(sum + 360, rest)
        }
        isWestward = sum < 0
        degrees = sum.magnitude
        correction = isWestward ? -rest : rest
    }

    /// What is missing to half a turn, in degrees.
    var supplementDegrees: Double { (180 - degrees) - correction }

    var radians: Double { (degrees + correction) * radiansPerDegree }

    var angle: Angle {
        guard degrees > 90 else { return Angle(degrees: degrees, correction: correction) }
        let supplement = Angle(degrees: supplementDegrees)
        return Angle(sine: supplement.sine, cosine: -supplement.cosine)
    }

    /// The rounded sum and its rounding error, whose total is exact (Knuth, TAOCP 4.2.2).
    private static func exactSum(_ left: Double, _ right: Double) -> (sum: Double, rest: Double) {
        let sum = left + right
        let rightPart = sum - left
        let leftPart = sum - rightPart
        return (sum, (left - leftPart) + (right - rightPart))
    }
}
