/// Which way a path turns in a plane, decided exactly.
package enum Turn {
    /// Positive for a turn to the left at the second of three positions, negative to the right,
    /// 0 for straight on or back, exactly.
    ///
    /// Reference: J. R. Shewchuk (1997), Adaptive precision floating-point arithmetic and fast robust
    /// geometric predicates.
    @inlinable
    package static func sign(
        _ a: SIMD2<Double>,
        _ b: SIMD2<Double>,
        _ c: SIMD2<Double>
    ) -> Int {
        let left = (b.x - a.x) * (c.y - a.y)
        let right = (b.y - a.y) * (c.x - a.x)
        let doubled = left - right
        let bound = 4e-16 * (left.magnitude + right.magnitude)
        if doubled > bound { return 1 }
        if doubled < -bound { return -1 }
        return exactSign(a, b, c)
    }

    /// Whether a position is on the line through two others, or so close that rounding decides.
    static func isStraight(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>) -> Bool {
        side(a, b, c) == 0
    }

    /// Twice the area of a triangle, or 0 where rounding could have made its sign.
    static func side(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>) -> Double {
        let left = (b.x - a.x) * (c.y - a.y)
        let right = (b.y - a.y) * (c.x - a.x)
        let doubled = left - right
        return doubled.magnitude <= 4e-16 * (left.magnitude + right.magnitude) ? 0 : doubled
    }

    @usableFromInline
    static func exactSign(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>) -> Int {
        var sum = ExactSum()
        let (east, north) = (difference(b.x, a.x), difference(b.y, a.y))
        let (right, up) = (difference(c.x, a.x), difference(c.y, a.y))
        for first in [east.value, east.error] {
            for second in [up.value, up.error] { sum.add(first, times: second) }
        }
        for first in [north.value, north.error] {
            for second in [right.value, right.error] { sum.add(-first, times: second) }
        }
        return sum.sign
    }

    private static func difference(_ a: Double, _ b: Double) -> (value: Double, error: Double) {
        let value = a - b
        let virtual = a - value
        return (value, (a - (value + virtual)) + (virtual - b))
    }
}

/// A sum of products without any rounding, as terms that do not overlap, the smallest first.
private struct ExactSum {
    private var terms: [Double] = []

    /// The sign of the sum: that of its largest term.
    var sign: Int {
        guard let largest = terms.last(where: { $0 != 0 }) else { return 0 }
        return largest > 0 ? 1 : -1
    }

    mutating func add(_ first: Double, times second: Double) {
        let product = first * second
        add((-product).addingProduct(first, second))
        add(product)
    }

    private mutating func add(_ term: Double) {
        var carry = term
        for index in terms.indices {
            let sum = terms[index] + carry
            let virtual = sum - terms[index]
            let error = (terms[index] - (sum - virtual)) + (carry - virtual)
            (terms[index], carry) = (error, sum)
        }
        terms.append(carry)
    }
}
