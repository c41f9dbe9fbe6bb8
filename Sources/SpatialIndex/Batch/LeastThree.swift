/// The three least of the numbers that came, in each of eight lanes.
struct LeastThree {
    private(set) var first = SIMD8<Double>(repeating: .infinity)
    private(set) var second = SIMD8<Double>(repeating: .infinity)
    private(set) var third = SIMD8<Double>(repeating: .infinity)

    /// Takes a number in each lane.
    @inline(__always)
    mutating func add(_ numbers: SIMD8<Double>) {
        let (one, rest) = Self.ordered(first, numbers)
        let (two, last) = Self.ordered(second, rest)
        first = one
        second = two
        third.replace(with: last, where: last .< third)
    }

    @inline(__always)
    private static func ordered(
        _ one: SIMD8<Double>,
        _ other: SIMD8<Double>
    ) -> (less: SIMD8<Double>, more: SIMD8<Double>) {
        let isInOrder = one .<= other
        return (
            other.replacing(with: one, where: isInOrder),
            one.replacing(with: other, where: isInOrder)
        )
    }
}
