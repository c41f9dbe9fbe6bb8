import Foundation

/// An angle as its sine and cosine.
struct Direction {
    let sine: Double
    let cosine: Double

    @inline(__always)
    init(radians: Double) {
        sine = sin(radians)
        cosine = cos(radians)
    }

    @inline(__always)
    init(degrees: Double) {
        self.init(radians: degrees * (.pi / 180))
    }

    /// The angle from the x axis counterclockwise to a point of a plane, in (-π, π].
    @inline(__always)
    static func radians(y: Double, x: Double) -> Double { atan2(y, x) }

    /// The angle of a cosine, which is taken as ±1 beyond.
    @inline(__always)
    static func radians(cosine: Double) -> Double { acos(min(max(cosine, -1), 1)) }
}
