import Geodesy

/// Outlines that several tests use.
enum Outlines {
    /// A box of longitude and latitude as a ring, counterclockwise.
    static func ring(
        west: Double,
        south: Double,
        east: Double,
        north: Double
    ) throws -> [Coordinate] {
        try [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
    }

    /// A box of longitude and latitude, perhaps with a hole that is one too.
    static func box(
        _ west: Double,
        _ south: Double,
        _ east: Double,
        _ north: Double,
        holes: [[Coordinate]] = []
    ) throws -> MultiPolygon {
        try MultiPolygon(
            rings: [[ring(west: west, south: south, east: east, north: north)] + holes]
        )
    }

    /// The area between two circles of latitude and two meridians in square metres.
    ///
    /// The closed form of the authalic latitude, by which no code under test goes.
    static func area(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Double {
        let eccentricity = WGS84.eccentricitySquared.squareRoot()
        func height(_ latitude: Double) -> Double {
            let sine = Sines.sine(latitude)
            let part = sine / (1 - WGS84.eccentricitySquared * sine * sine)
            return part + Sines.inverseHyperbolicTangent(eccentricity * sine) / eccentricity
        }
        let semi = WGS84.semiMinorAxisMetres
        return semi * semi / 2 * (height(north) - height(south)) * (east - west) * .pi / 180
    }

    /// The area of a geodesic disc by the curvature at its middle (Bertrand, Diguet and Puiseux).
    static func discArea(latitude: Double, radiusMetres: Double) -> Double {
        let sine = Sines.sine(latitude)
        let w = 1 - WGS84.eccentricitySquared * sine * sine
        let normal = WGS84.semiMajorAxisMetres / w.squareRoot()
        let meridian = normal * (1 - WGS84.eccentricitySquared) / w
        let k = radiusMetres * radiusMetres / (normal * meridian)
        return .pi * radiusMetres * radiusMetres * (1 - k / 12 + k * k / 360)
    }
}
