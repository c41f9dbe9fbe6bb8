/// A Fourier sine series of six terms, c₁ sin 2σ + c₂ sin 4σ + … + c₆ sin 12σ.
struct SineSeries {
    var c1: Double
    var c2: Double
    var c3: Double
    var c4: Double
    var c5: Double
    var c6: Double = 0

    /// The sum of the series at an angle on the unit circle, by Clenshaw's recurrence.
    func value(at angle: Angle) -> Double {
        let twiceCosine = 2 * (angle.cosine - angle.sine) * (angle.cosine + angle.sine)
        let b6 = c6
        let b5 = c5 + twiceCosine * b6
        let b4 = c4 + twiceCosine * b5 - b6
        let b3 = c3 + twiceCosine * b4 - b5
        let b2 = c2 + twiceCosine * b3 - b4
        let b1 = c1 + twiceCosine * b2 - b3
        return 2 * angle.sine * angle.cosine * b1
    }
}
