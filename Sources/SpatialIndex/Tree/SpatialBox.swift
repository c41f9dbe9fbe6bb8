/// A box around points in space, in metres.
struct SpatialBox: Hashable {
    var low: SIMD3<Float>
    var high: SIMD3<Float>

    /// Makes a box that contains another one, whatever is lost by rounding.
    init(low: SIMD3<Double>, high: SIMD3<Double>) {
        self.low = SIMD3(Float(low.x).nextDown, Float(low.y).nextDown, Float(low.z).nextDown)
        self.high = SIMD3(Float(high.x).nextUp, Float(high.y).nextUp, Float(high.z).nextUp)
    }

    init(low: SIMD3<Float>, high: SIMD3<Float>) {
        self.low = low
        self.high = high
    }
}

extension SpatialBox {
    /// Whether an exact point is in the box.
    func contains(_ point: SIMD3<Double>) -> Bool {
        let low = SIMD3<Double>(low)
        let high = SIMD3<Double>(high)
        return low.x <= point.x && low.y <= point.y && low.z <= point.z
            && point.x <= high.x && point.y <= high.y && point.z <= high.z
    }
}

extension PackedRTree.Node {
    /// The box around all children.
    var bounds: SpatialBox {
        SpatialBox(
            low: SIMD3(lowX.min(), lowY.min(), lowZ.min()),
            high: SIMD3(highX.max(), highY.max(), highZ.max())
        )
    }

    /// The box of one child.
    func box(_ lane: Int) -> SpatialBox {
        SpatialBox(
            low: SIMD3(lowX[lane], lowY[lane], lowZ[lane]),
            high: SIMD3(highX[lane], highY[lane], highZ[lane])
        )
    }

    mutating func set(_ lane: Int, to box: SpatialBox) {
        lowX[lane] = box.low.x
        lowY[lane] = box.low.y
        lowZ[lane] = box.low.z
        highX[lane] = box.high.x
        highY[lane] = box.high.y
        highZ[lane] = box.high.z
    }
}
