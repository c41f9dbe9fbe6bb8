import Geodesy

/// A place as the tree's searches see it.
struct TreePlace {
    /// Geocentric, in metres.
    let vector: SIMD3<Double>
    /// The same, rounded, for the boxes.
    let x: Float
    let y: Float
    let z: Float

    /// More than rounding can have moved the place and thereby its distance from a box, in metres.
    static let roundingMetres: Float = 0.5

    init(_ place: Coordinate) {
        vector = SIMD3(GeocentricVector(place))
        x = Float(vector.x)
        y = Float(vector.y)
        z = Float(vector.z)
    }

    /// The squared distances to the sixteen boxes of a node.
    @inline(__always)
    func squares(to node: UnsafePointer<PackedRTree.Node>) -> SIMD16<Float> {
        let dx = gaps(node.pointee.lowX, node.pointee.highX, x)
        let dy = gaps(node.pointee.lowY, node.pointee.highY, y)
        let dz = gaps(node.pointee.lowZ, node.pointee.highZ, z)
        return dx * dx + dy * dy + dz * dz
    }

    @inline(__always)
    private func gaps(
        _ low: SIMD16<Float>,
        _ high: SIMD16<Float>,
        _ component: Float
    ) -> SIMD16<Float> {
        let before = low - component
        let after = component - high
        return before.greater(after).greater(SIMD16(repeating: 0))
    }

    /// The squared chords to the sixteen points of a leaf.
    @inline(__always)
    func squares(
        to leaf: UnsafePointer<PackedRTree.Leaf>,
        _ origin: PackedRTree.Origin
    ) -> SIMD16<Float> {
        let dx = leaf.pointee.x - Float(vector.x - origin.x)
        let dy = leaf.pointee.y - Float(vector.y - origin.y)
        let dz = leaf.pointee.z - Float(vector.z - origin.z)
        return dx * dx + dy * dy + dz * dz
    }

    /// The squared distance of a box up to which a point within a chord can be in it.
    @inline(__always)
    static func boxSquare(metres: Float) -> Float {
        let far = (metres + roundingMetres) * (1 + 1e-6)
        return far * far
    }

    /// How far the root of a squared chord can be from the chord, in metres.
    @inline(__always)
    static func error(metres: Double, storedError: Double) -> Double {
        storedError + metres * 4.5e-7
    }
}
