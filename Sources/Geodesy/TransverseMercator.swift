/// The transverse Mercator projection of an ellipsoid around a central meridian, scale 1 on it.
///
/// Krüger's series to the sixth order in the third flattening: Karney (2011), "Transverse Mercator
/// with an accuracy of a few nanometers", J. Geodesy 85, 475–485, equations 7 to 12, 35 and 36.
/// The error is below 5 nm within 3,900 km of the meridian.
struct TransverseMercator {
    /// The ellipsoid of CGCS2000, EPSG:1024.
    static let cgcs2000 = TransverseMercator(
        semiMajorAxisMetres: 6_378_137,
        flattening: 1 / 298.257222101
    )

    private let eccentricity: Double
    /// The length of a radian of the meridian, on average.
    private let radius: Double
    /// The coefficients of the series towards the plane, and back.
    private let forward: [Double]
    private let backward: [Double]

    init(semiMajorAxisMetres: Double, flattening: Double) {
        eccentricity = (flattening * (2 - flattening)).squareRoot()
        let n = flattening / (2 - flattening)
        radius =
            semiMajorAxisMetres / (1 + n)
            * Self.polynomial([1, 0, 1.0 / 4, 0, 1.0 / 64, 0, 1.0 / 256], at: n)
        forward = Self.forwardTerms.map { Self.polynomial($0, at: n) }
        backward = Self.backwardTerms.map { Self.polynomial($0, at: n) }
    }

    /// Metres east and north of the point where the meridian meets the equator, for a longitude
    /// less than 90 degrees from the meridian.
    func project(eastDegrees: Double, latitude: Double) -> (x: Double, y: Double) {
        let east = Angle(degrees: eastDegrees)
        let angle = Angle(degrees: latitude)
        // A pole's tangent is made as large as a sixteenth of a nanometre from it.
        let tau = angle.sine / max(angle.cosine, 1e-17)
        let conformal = conformalTangent(tau)
        let xi = arcTangent(conformal, east.cosine)
        let eta = inverseHyperbolicSine(east.sine / hypotenuse(conformal, east.cosine))
        var sum = (xi: xi, eta: eta)
        for (index, term) in forward.enumerated() {
            let twice = 2 * Double(index + 1)
            sum.xi += term * sine(twice * xi) * hyperbolicCosine(twice * eta)
            sum.eta += term * cosine(twice * xi) * hyperbolicSine(twice * eta)
        }
        return (sum.eta * radius, sum.xi * radius)
    }

    /// The degrees of a point of the plane.
    func unproject(x: Double, y: Double) -> (eastDegrees: Double, latitude: Double) {
        let whole = (xi: y / radius, eta: x / radius)
        var xi = whole.xi
        var eta = whole.eta
        for (index, term) in backward.enumerated() {
            let twice = 2 * Double(index + 1)
            xi -= term * sine(twice * whole.xi) * hyperbolicCosine(twice * whole.eta)
            eta -= term * cosine(twice * whole.xi) * hyperbolicSine(twice * whole.eta)
        }
        let stretch = hyperbolicSine(eta)
        let tau = tangent(ofConformal: sine(xi) / hypotenuse(stretch, cosine(xi)))
        return (
            arcTangent(stretch, cosine(xi)) / radiansPerDegree,
            arcTangent(tau) / radiansPerDegree
        )
    }

    /// The tangent of the conformal latitude for that of the latitude.
    private func conformalTangent(_ tau: Double) -> Double {
        let length = hypotenuse(1, tau)
        let sigma = hyperbolicSine(
            eccentricity * inverseHyperbolicTangent(eccentricity * tau / length)
        )
        return tau * hypotenuse(1, sigma) - sigma * length
    }

    /// The inverse, by Newton's method, which is done in two or three rounds.
    private func tangent(ofConformal goal: Double) -> Double {
        let complement = 1 - square(eccentricity)
        var tau = goal / complement
        for _ in 0..<8 {
            let found = conformalTangent(tau)
            let step =
                (goal - found) / hypotenuse(1, found)
                * (1 + complement * square(tau)) / (complement * hypotenuse(1, tau))
            tau += step
            guard step.magnitude > 1e-15 * max(1, tau.magnitude) else { break }
        }
        return tau
    }

    private static func polynomial(_ coefficients: [Double], at n: Double) -> Double {
        coefficients.reversed().reduce(0) { $0 * n + $1 }
    }

    /// α of Karney's equation 35, by powers of the third flattening.
    private static let forwardTerms: [[Double]] = [
        [0, 1.0 / 2, -2.0 / 3, 5.0 / 16, 41.0 / 180, -127.0 / 288, 7891.0 / 37_800],
        [0, 0, 13.0 / 48, -3.0 / 5, 557.0 / 1440, 281.0 / 630, -1_983_433.0 / 1_935_360],
        [0, 0, 0, 61.0 / 240, -103.0 / 140, 15_061.0 / 26_880, 167_603.0 / 181_440],
        [0, 0, 0, 0, 49_561.0 / 161_280, -179.0 / 168, 6_601_661.0 / 7_257_600],
        [0, 0, 0, 0, 0, 34_729.0 / 80_640, -3_418_889.0 / 1_995_840],
        [0, 0, 0, 0, 0, 0, 212_378_941.0 / 319_334_400],
    ]

    /// β of Karney's equation 36.
    private static let backwardTerms: [[Double]] = [
        [0, 1.0 / 2, -2.0 / 3, 37.0 / 96, -1.0 / 360, -81.0 / 512, 96_199.0 / 604_800],
        [0, 0, 1.0 / 48, 1.0 / 15, -437.0 / 1440, 46.0 / 105, -1_118_711.0 / 3_870_720],
        [0, 0, 0, 17.0 / 480, -37.0 / 840, -209.0 / 4480, 5569.0 / 90_720],
        [0, 0, 0, 0, 4397.0 / 161_280, -11.0 / 504, -830_251.0 / 7_257_600],
        [0, 0, 0, 0, 0, 4583.0 / 161_280, -108_847.0 / 3_991_680],
        [0, 0, 0, 0, 0, 0, 20_648_693.0 / 638_668_800],
    ]
}
