/// Eight lanes of the vectors that the inner loops work on.
///
/// Minima, masks and sums are spelled as comparisons and halvings: the standard library's own
/// reductions are loops over lanes.
typealias Floats = SIMD8<Float>
typealias Words = SIMD8<UInt32>

extension UnsafePointer<Float> {
    /// Eight elements from an index on, which need not be aligned.
    @inline(__always)
    func vector(at index: Int) -> Floats {
        UnsafeRawPointer(self + index).loadUnaligned(as: Floats.self)
    }
}

extension UnsafePointer<UInt32> {
    /// Eight elements from an index on, which need not be aligned.
    @inline(__always)
    func vector(at index: Int) -> Words {
        UnsafeRawPointer(self + index).loadUnaligned(as: Words.self)
    }
}

extension UnsafeMutablePointer where Pointee: BitwiseCopyable {
    /// Writes a vector over the elements from an index on.
    @inline(__always)
    func store<Vector: BitwiseCopyable>(_ vector: Vector, at index: Int) {
        UnsafeMutableRawPointer(self + index).storeBytes(of: vector, as: Vector.self)
    }
}

extension SIMD8<Float> {
    /// The lanes without their signs.
    @inline(__always) var magnitudes: Self { replacing(with: -self, where: self .< -self) }

    /// The greater of each pair of lanes.
    @inline(__always)
    func greater(_ other: Self) -> Self { replacing(with: other, where: self .< other) }
}

/// Eight lanes that are each -1 for yes or 0 for no: what a comparison yields, as a number.
///
/// Operations on these are single instructions; those of `SIMDMask` go from lane to lane.
typealias LaneMask = SIMD8<Int32>

extension SIMDMask<SIMD8<Int32>> {
    @inline(__always) var lanes: LaneMask { unsafeBitCast(self, to: LaneMask.self) }
}

extension LaneMask {
    /// The lanes before an end.
    @inline(__always)
    init(before end: Int) {
        let ends = LaneMask(repeating: Int32(truncatingIfNeeded: end))
        self = (LaneMask(0, 1, 2, 3, 4, 5, 6, 7) .< ends).lanes
    }

    /// Lane n as bit n.
    @inline(__always) var bits: UInt32 {
        let eight = self & LaneMask(1, 2, 4, 8, 16, 32, 64, 128)
        let four = eight.lowHalf | eight.highHalf
        let two = four.lowHalf | four.highHalf
        return UInt32(truncatingIfNeeded: two.x | two.y)
    }
}

extension SIMDMask<SIMD16<Int32>> {
    /// Lane n as bit n.
    @inline(__always) var bits: UInt32 {
        let all = unsafeBitCast(self, to: SIMD16<Int32>.self)
        let weights = SIMD16<Int32>(
            1,
            2,
            4,
            8,
            16,
            32,
            64,
            128,
            256,
            512,
            1024,
            2048,
            4096,
            8192,
            16384,
            32768
        )
        let sixteen = all & weights
        let eight = sixteen.lowHalf | sixteen.highHalf
        let four = eight.lowHalf | eight.highHalf
        let two = four.lowHalf | four.highHalf
        return UInt32(truncatingIfNeeded: two.x | two.y)
    }
}

extension SIMD16<Float> {
    /// The greater of each pair of lanes.
    @inline(__always)
    func greater(_ other: Self) -> Self { replacing(with: other, where: self .< other) }

    /// The lane of the smallest element.
    @inline(__always) var lowestLane: Int {
        let eight = lowHalf.replacing(with: highHalf, where: highHalf .< lowHalf)
        let four = eight.lowHalf.replacing(
            with: eight.highHalf,
            where: eight.highHalf .< eight.lowHalf
        )
        let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .< four.lowHalf)
        let lowest = two.x < two.y ? two.x : two.y
        return (self .== lowest).bits.trailingZeroBitCount & 15
    }
}

extension SIMD8<Int32> {
    /// The sum of the lanes.
    @inline(__always) var total: Int {
        let four = lowHalf &+ highHalf
        let two = four.lowHalf &+ four.highHalf
        return Int(two.x &+ two.y)
    }
}
