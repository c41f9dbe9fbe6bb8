/// An angle held as its sine and cosine, so that right angles are exact and nothing wraps.
struct Angle {
    var sine: Double
    var cosine: Double

    init(sine: Double, cosine: Double) {
        self.sine = sine
        self.cosine = cosine
    }

    init(radians: Double) {
        sine = Geodesy.sine(radians)
        cosine = Geodesy.cosine(radians)
    }

    /// Makes the angle of `degrees + correction`, where the correction is a rounding error.
    ///
    /// Whole quarter turns are taken off first, exactly, so that multiples of 90° have sines and
    /// cosines that are exactly 0 or ±1, and 180° − x is as precise as x.
    init(degrees: Double, correction: Double = 0) {
        let turn = degrees.remainder(dividingBy: 360)
        let rest = turn.remainder(dividingBy: 90)
        let quarter = Int(((turn - rest) / 90).rounded())
        let part = Angle(radians: (rest + correction) * radiansPerDegree)
        switch quarter & 3 {
        case 0: self = part
        case 1: self.init(sine: part.cosine, cosine: -part.sine)
        case 2: self.init(sine: -part.sine, cosine: -part.cosine)
        default: self.init(sine: -part.cosine, cosine: part.sine)
        }
    }

    static let zero = Angle(sine: 0, cosine: 1)

    var radians: Double { arcTangent(sine, cosine) }

    /// The angle in degrees, -180...180, measured from the nearest axis to keep its precision.
    var degrees: Double {
        let size: Double
        if sine.magnitude > cosine.magnitude {
            size = 90 - arcTangent(cosine, sine.magnitude) / radiansPerDegree
        } else {
            let part = arcTangent(sine.magnitude, cosine.magnitude) / radiansPerDegree
            size = cosine < 0 ? 180 - part : part
        }
        return sine.sign == .minus ? -size : size
    }

    /// The same angle on the unit circle.
    var normalized: Angle {
        let length = hypotenuse(sine, cosine)
        return Angle(sine: sine / length, cosine: cosine / length)
    }

    static func + (left: Angle, right: Angle) -> Angle {
        Angle(
            sine: left.sine * right.cosine + left.cosine * right.sine,
            cosine: left.cosine * right.cosine - left.sine * right.sine
        )
    }

    static func - (left: Angle, right: Angle) -> Angle {
        left + Angle(sine: -right.sine, cosine: right.cosine)
    }
}
