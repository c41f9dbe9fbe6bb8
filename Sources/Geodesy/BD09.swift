/// BD-09, the longitudes and latitudes of Baidu: GCJ-02 turned, stretched and moved a little.
///
/// The formula is the published one. It is applied everywhere, as Baidu's converters do.
enum BD09 {
    private static let offset = (x: 0.0065, y: 0.006)
    private static let waveNumber = Double.pi * 3000 / 180

    static func fromWGS84(_ place: Coordinate) -> (x: Double, y: Double) {
        let shifted = GCJ02.fromWGS84(place)
        return fromGCJ02(shifted.x, shifted.y)
    }

    /// Solves the formula by fixed-point iteration, which gains at least a digit a round.
    static func toWGS84(
        longitude: Double,
        latitude: Double
    ) throws(CoordinateError) -> Coordinate {
        guard longitude.magnitude < 181 else { throw .longitudeOutOfRange(longitude) }
        guard latitude.magnitude < 91 else { throw .latitudeOutOfRange(latitude) }
        var x = longitude - offset.x
        var y = latitude - offset.y
        for _ in 0..<32 {
            let image = fromGCJ02(x, y)
            x += longitude - image.x
            y += latitude - image.y
            guard max((longitude - image.x).magnitude, (latitude - image.y).magnitude) > 3e-14
            else { break }
        }
        let place = try Coordinate(rounding: x, y)
        return try GCJ02.toWGS84(longitude: place.longitude, latitude: place.latitude)
    }

    private static func fromGCJ02(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        let radius = hypotenuse(x, y) + 0.00002 * sine(y * waveNumber)
        let angle = Angle(radians: arcTangent(y, x) + 0.000003 * cosine(x * waveNumber))
        return (radius * angle.cosine + offset.x, radius * angle.sine + offset.y)
    }
}
