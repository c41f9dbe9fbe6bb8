/// Web Mercator, EPSG:3857: the spherical Mercator projection of WGS-84 degrees.
///
/// Reference: EPSG Guidance Note 7-2, method 1024. A pole, infinitely far in theory, lies at
/// y = ±2.38e8 m, where the floating-point tangent of 90° puts it.
enum WebMercator {
    private static let radius = WGS84.semiMajorAxisMetres

    static func fromWGS84(_ place: Coordinate) -> (x: Double, y: Double) {
        (place.longitude / 180 * (radius * .pi), northing(place.latitude))
    }

    static func toWGS84(x: Double, y: Double) throws(CoordinateError) -> Coordinate {
        guard y.magnitude <= northing(90) else { throw .latitudeOutOfRange(y) }
        return try Coordinate(
            rounding: x / (radius * .pi) * 180,
            arcTangent(hyperbolicSine(y / radius)) / radiansPerDegree
        )
    }

    private static func northing(_ latitude: Double) -> Double {
        inverseHyperbolicSine(tangent(latitude * radiansPerDegree)) * radius
    }
}
