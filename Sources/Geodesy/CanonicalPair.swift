/// Two points in the standard position of the inverse problem, and the way back from it.
///
/// By its symmetries every inverse problem turns into one with φ₁ ≤ 0, φ₁ ≤ φ₂ ≤ −φ₁ and
/// 0 ≤ λ₁₂ ≤ 180° (Karney 2013, equation 44).
struct CanonicalPair {
    let first: ReducedLatitude
    let second: ReducedLatitude
    let longitude: LongitudeDifference

    private let isSwapped: Bool
    private let isMirrored: Bool

    init(from start: Coordinate, to end: Coordinate) {
        longitude = LongitudeDifference(from: start.longitude, to: end.longitude)
        isSwapped = start.latitude.magnitude < end.latitude.magnitude
        let (far, near) =
            isSwapped ? (end.latitude, start.latitude) : (start.latitude, end.latitude)
        isMirrored = far >= 0
        // Written as sums so that an equator is never a negative zero.
        first = ReducedLatitude(latitudeDegrees: isMirrored ? 0 - far : 0 + far)
        second = ReducedLatitude(latitudeDegrees: isMirrored ? 0 - near : 0 + near)
    }

    /// The shortest geodesic in standard position, found by the method that fits its kind.
    var shortestLine: CanonicalLine {
        let turn = longitude.angle
        if turn.sine == 0 || first.cosine <= ReducedLatitude.tiny {
            return .meridional(from: first, to: second, longitude: turn)
        }
        if first.sine == 0, longitude.supplementDegrees >= 180 * WGS84.flattening {
            return .equatorial(longitudeRadians: longitude.radians)
        }
        return GeneralInverse(first: first, second: second, longitude: longitude).solution
    }

    /// The direction at the start of the original problem.
    func initialAzimuth(of line: CanonicalLine) -> Angle {
        restored(isSwapped ? line.finalAzimuth : line.initialAzimuth)
    }

    /// The direction at the end of the original problem.
    func finalAzimuth(of line: CanonicalLine) -> Angle {
        restored(isSwapped ? line.initialAzimuth : line.finalAzimuth)
    }

    /// Undoes the exchange of the points and the two reflections for one azimuth.
    private func restored(_ azimuth: Angle) -> Angle {
        Angle(
            sine: longitude.isWestward ? -azimuth.sine : azimuth.sine,
            cosine: isSwapped != isMirrored ? -azimuth.cosine : azimuth.cosine
        )
    }
}
