import Geodesy

/// The lengths of geodesics from one place, by a closed form.
///
/// The chord c follows from the differences of the coordinates, whose sines are short series, to a
/// few nanometres. With the curvature κ of the geodesic at its middle the arc is
/// c + κ²c³/24 + 3κ⁴c⁵/640 + …; the terms that the change of κ along the way would add are below
/// 10 nm at 100 km. κ is Euler's for the middle latitude and for the direction that the chord has
/// there; that the geodesic's middle lies aside of it by c²/8R tan φ matters as κ does, by
/// e² times as much.
struct ShortGeodesic {
    /// The distance in metres up to which ``metres(to:)`` is within a micrometre of the geodesic.
    static let limit = 90_000.0
    /// The distance in metres up to which ``error(metres:)`` holds.
    static let estimateLimit = 200_000.0

    let place: Coordinate
    let sineLatitude: Double
    let cosineLatitude: Double
    let parallelRadius: Double
    let height: Double

    @inline(__always)
    init(_ place: Coordinate) {
        self.place = place
        let latitude = place.latitude * (.pi / 180)
        sineLatitude = sine(latitude)
        cosineLatitude = cosine(latitude)
        let w = 1 - WGS84.eccentricitySquared * sineLatitude * sineLatitude
        let normal = WGS84.semiMajorAxisMetres / w.squareRoot()
        parallelRadius = normal * cosineLatitude
        height = normal * (1 - WGS84.eccentricitySquared) * sineLatitude
    }

    /// The length in metres of the geodesic to a place.
    ///
    /// - Returns: within ``error(metres:)``, so within 1 µm up to ``limit``; infinity for
    ///   places that are farther than about 200 km to the north or south.
    @inline(__always)
    func metres(to other: Coordinate) -> Double {
        let eccentricity = WGS84.eccentricitySquared
        let climb = (other.latitude - place.latitude) * (.pi / 180)
        var turn = (other.longitude - place.longitude) * (.pi / 180)
        if turn.magnitude > .pi { turn = 2 * .pi - turn.magnitude }
        let square = climb * climb
        guard square < 1e-3 else { return .infinity }
        // Taylor's series of sin x and 1 - cos x; the terms left out are below 1e-19.
        let rise = climb * (1 - square * (1 / 6 - square * (1 / 120 - square / 5_040)))
        let versine = square * (1 / 2 - square * (1 / 24 - square * (1 / 720 - square / 40_320)))
        let otherSine = sineLatitude + (cosineLatitude * rise - sineLatitude * versine)
        let otherCosine = cosineLatitude - (sineLatitude * rise + cosineLatitude * versine)
        let normal =
            WGS84.semiMajorAxisMetres / (1 - eccentricity * otherSine * otherSine).squareRoot()
        let otherRadius = normal * max(0, otherCosine)
        // The chord's parts along the parallel, across the axis and along it, halfway round.
        let half = sine(mostlySmall: turn / 2)
        let halfSquare = half * half
        let outward = otherRadius - parallelRadius
        let upward = normal * (1 - eccentricity) * otherSine - height
        let around = otherRadius + parallelRadius
        let zonal = around * around * halfSquare
        let meridional = outward * outward * (1 - halfSquare) + upward * upward
        let chordSquared = zonal + meridional
        guard chordSquared > 0 else { return 0 }
        // sin² of the middle latitude is sin φ₀ sin φ₁ + sin² (Δφ/2).
        let middle = sineLatitude * otherSine + square / 4
        let w = 1 - eccentricity * middle
        let alongMeridian = w / (1 - eccentricity)
        let bend = (zonal + alongMeridian * meridional) / chordSquared
        let radius = WGS84.semiMajorAxisMetres
        let ratio = bend * bend * w * chordSquared / (24 * radius * radius)
        return chordSquared.squareRoot() * (1 + ratio * (1 + 2.7 * ratio))
    }

    /// How far ``metres(to:)`` can be from the geodesic, in metres, up to 200 km.
    ///
    /// The first term is rounding. The second bounds what the formula leaves out, which grows with
    /// the sixth power of the distance and is largest near the poles.
    @inline(__always)
    static func error(metres: Double) -> Double {
        let ratio = metres / limit
        let square = ratio * ratio
        return 1e-8 + 1e-6 * square * square * square
    }
}
