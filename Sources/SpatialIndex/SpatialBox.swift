import Geodesy

/// A box around points in space, in units of the semi-major axis.
struct SpatialBox: Hashable, Sendable {
    var lowX = Double.infinity
    var lowY = Double.infinity
    var lowZ = Double.infinity
    var highX = -Double.infinity
    var highY = -Double.infinity
    var highZ = -Double.infinity

    mutating func enclose(_ point: GeocentricVector) {
        lowX = min(lowX, point.x)
        lowY = min(lowY, point.y)
        lowZ = min(lowZ, point.z)
        highX = max(highX, point.x)
        highY = max(highY, point.y)
        highZ = max(highZ, point.z)
    }

    mutating func enclose(_ box: SpatialBox) {
        lowX = min(lowX, box.lowX)
        lowY = min(lowY, box.lowY)
        lowZ = min(lowZ, box.lowZ)
        highX = max(highX, box.highX)
        highY = max(highY, box.highY)
        highZ = max(highZ, box.highZ)
    }

    /// The squared distance from a point to the nearest point of the box; 0 inside.
    func squaredDistance(to point: GeocentricVector) -> Double {
        let x = max(lowX - point.x, 0, point.x - highX)
        let y = max(lowY - point.y, 0, point.y - highY)
        let z = max(lowZ - point.z, 0, point.z - highZ)
        return x * x + y * y + z * z
    }

    func contains(_ other: SpatialBox) -> Bool {
        lowX <= other.lowX && lowY <= other.lowY && lowZ <= other.lowZ
            && highX >= other.highX && highY >= other.highY && highZ >= other.highZ
    }
}
