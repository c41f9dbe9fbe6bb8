import Geodesy

/// A place or a direction in space, earth-centred and earth-fixed, in metres.
struct SpaceVector {
    var x: Double
    var y: Double
    var z: Double

    @inline(__always)
    static func + (left: SpaceVector, right: SpaceVector) -> SpaceVector {
        SpaceVector(x: left.x + right.x, y: left.y + right.y, z: left.z + right.z)
    }

    @inline(__always)
    static func - (left: SpaceVector, right: SpaceVector) -> SpaceVector {
        SpaceVector(x: left.x - right.x, y: left.y - right.y, z: left.z - right.z)
    }

    @inline(__always)
    static func * (factor: Double, vector: SpaceVector) -> SpaceVector {
        SpaceVector(x: factor * vector.x, y: factor * vector.y, z: factor * vector.z)
    }

    @inline(__always)
    func dot(_ other: SpaceVector) -> Double { x * other.x + y * other.y + z * other.z }
}

extension SpaceVector {
    /// The place of a longitude and latitude in degrees on the ellipsoid, within 3 nm.
    @inline(__always)
    init(longitude: Double, latitude: Double) {
        let eccentricity = WGS84.eccentricitySquared
        let meridian = Direction(degrees: longitude)
        let height = Direction(degrees: latitude)
        let normal =
            WGS84.semiMajorAxisMetres
            / (1 - eccentricity * height.sine * height.sine).squareRoot()
        x = normal * height.cosine * meridian.cosine
        y = normal * height.cosine * meridian.sine
        z = normal * (1 - eccentricity) * height.sine
    }
}

extension SpaceVector {
    /// Longitude and latitude of a place on the ellipsoid in degrees.
    var degrees: PlanePoint {
        let across = (x * x + y * y).squareRoot()
        let latitude = Direction.radians(y: z, x: (1 - WGS84.eccentricitySquared) * across)
        return PlanePoint(
            x: Direction.radians(y: y, x: x) * (180 / .pi),
            y: latitude * (180 / .pi)
        )
    }
}
