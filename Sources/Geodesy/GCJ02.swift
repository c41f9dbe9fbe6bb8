/// GCJ-02, the shifted longitudes and latitudes of Chinese web maps.
///
/// The formula became known through the `eviltransform` code of 2013. It is a polynomial plus sine
/// waves, in metres, turned into degrees on the Krasovsky 1940 ellipsoid.
enum GCJ02 {
    /// Where the shift applies; outside it GCJ-02 is WGS-84.
    static let rectangle = (longitudes: 72.004...137.8347, latitudes: 0.8293...55.8271)

    static func fromWGS84(_ place: Coordinate) -> (x: Double, y: Double) {
        guard applies(place.longitude, place.latitude) else {
            return (place.longitude, place.latitude)
        }
        let shift = shift(place.longitude, place.latitude)
        return (place.longitude + shift.x, place.latitude + shift.y)
    }

    /// Solves the shift by fixed-point iteration, which gains two digits a round.
    ///
    /// Along the rectangle's edge some positions are the image of two places and some of none.
    /// Of two, the place inside is meant; of none, the formula is continued over the edge.
    static func toWGS84(
        longitude: Double,
        latitude: Double
    ) throws(CoordinateError) -> Coordinate {
        guard
            isNear(longitude, rectangle.longitudes), isNear(latitude, rectangle.latitudes)
        else { return try Coordinate(rounding: longitude, latitude) }
        var x = longitude
        var y = latitude
        for _ in 0..<16 {
            let shift = shift(x, y)
            let change = max(
                (longitude - shift.x - x).magnitude,
                (latitude - shift.y - y).magnitude
            )
            x = longitude - shift.x
            y = latitude - shift.y
            guard change > 1e-14 else { break }
        }
        guard applies(x, y) || applies(longitude, latitude) else {
            return try Coordinate(longitude: longitude, latitude: latitude)
        }
        return try Coordinate(longitude: x, latitude: y)
    }

    private static func applies(_ longitude: Double, _ latitude: Double) -> Bool {
        CoordinateReferenceSystem.appliesGCJ02Shift(longitude: longitude, latitude: latitude)
    }

    /// Whether a number of degrees is in a range or within reach of the shift.
    private static func isNear(_ degrees: Double, _ range: ClosedRange<Double>) -> Bool {
        let margin = 0.05
        return degrees > range.lowerBound - margin && degrees < range.upperBound + margin
    }

    /// The shift in degrees at a WGS-84 position, without regard to the rectangle.
    private static func shift(_ longitude: Double, _ latitude: Double) -> (x: Double, y: Double) {
        let semiMajorAxis = 6_378_245.0
        let eccentricitySquared = 0.00669342162296594323
        let east = longitude - 105
        let north = latitude - 35
        let root = east.magnitude.squareRoot()
        let common = 20 * (wave(6 * east) + wave(2 * east))

        let metresEast =
            300 + east + 2 * north + 0.1 * east * east + 0.1 * east * north + 0.1 * root
            + 2 / 3
            * (common + 20 * wave(east) + 40 * wave(east / 3) + 150 * wave(east / 12)
                + 300 * wave(east / 30))
        let metresNorth =
            -100 + 2 * east + 3 * north + 0.2 * north * north + 0.1 * east * north + 0.2 * root
            + 2 / 3
            * (common + 20 * wave(north) + 40 * wave(north / 3) + 160 * wave(north / 12)
                + 320 * wave(north / 30))

        let angle = Angle(radians: latitude * radiansPerDegree)
        let w = 1 - eccentricitySquared * square(angle.sine)
        let meridianRadius = semiMajorAxis * (1 - eccentricitySquared) / (w * w.squareRoot())
        let parallelRadius = semiMajorAxis / w.squareRoot() * angle.cosine
        return (
            metresEast / (parallelRadius * radiansPerDegree),
            metresNorth / (meridianRadius * radiansPerDegree)
        )
    }

    /// sin πt.
    private static func wave(_ t: Double) -> Double { sine(t * .pi) }
}
