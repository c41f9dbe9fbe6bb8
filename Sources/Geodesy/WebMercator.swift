/// Web Mercator, EPSG:3857: the spherical Mercator projection of WGS-84 degrees.
///
/// Reference: EPSG Guidance Note 7-2, method 1024. The world is the square of 20,037,508.34 m
/// around the origin, which ends at 85.06° of latitude.
enum WebMercator {
    private static let radius = WGS84.semiMajorAxisMetres

    /// Half the side of the square, with 1 mm for rounded numbers.
    private static let reach = radius * .pi + 0.001

    static func covers(_ place: Coordinate) -> Bool { northing(place.latitude).magnitude <= reach }

    static func fromWGS84(_ place: Coordinate) -> (x: Double, y: Double) {
        (place.longitude / 180 * (radius * .pi), northing(place.latitude))
    }

    static func toWGS84(x: Double, y: Double) throws(CoordinateError) -> Coordinate {
        guard x.magnitude <= reach else { throw .eastingOutOfRange(x) }
        guard y.magnitude <= reach else { throw .northingOutOfRange(y) }
        return try Coordinate(
            rounding: min(max(x / (radius * .pi), -1), 1) * 180,
            arcTangent(hyperbolicSine(y / radius)) / radiansPerDegree
        )
    }

    private static func northing(_ latitude: Double) -> Double {
        inverseHyperbolicSine(tangent(latitude * radiansPerDegree)) * radius
    }
}
