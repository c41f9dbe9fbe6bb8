/// A point of a map, in metres.
struct PlanePoint: Hashable {
    var x: Double
    var y: Double

    init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    static let zero = PlanePoint(x: 0, y: 0)

    @inline(__always)
    static func + (left: PlanePoint, right: PlanePoint) -> PlanePoint {
        PlanePoint(x: left.x + right.x, y: left.y + right.y)
    }

    @inline(__always)
    static func - (left: PlanePoint, right: PlanePoint) -> PlanePoint {
        PlanePoint(x: left.x - right.x, y: left.y - right.y)
    }

    /// Twice the area of the triangle of the origin and the two points, positive if they turn left.
    @inline(__always)
    func cross(_ other: PlanePoint) -> Double { x * other.y - y * other.x }

    /// Takes a vector of the same components.
    init(_ vector: SIMD2<Double>) { self.init(x: vector.x, y: vector.y) }

    /// The components as a vector.
    var vector: SIMD2<Double> { SIMD2(x, y) }

    var length: Double { (x * x + y * y).squareRoot() }
}
