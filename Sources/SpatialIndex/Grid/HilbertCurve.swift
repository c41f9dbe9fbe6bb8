/// The Hilbert curve through a square of 2^order by 2^order cells.
///
/// D. Hilbert (1891), "Über die stetige Abbildung einer Linie auf ein Flächenstück"; neighbours
/// on the curve are neighbours in the square.
enum HilbertCurve {
    /// How far along the curve a cell lies.
    ///
    /// - Complexity: O(order).
    static func distance(column: Int, row: Int, order: Int) -> UInt64 {
        var x = column
        var y = row
        var distance: UInt64 = 0
        var side = 1 << (order - 1)
        while side > 0 {
            let isEast = x & side != 0
            let isNorth = y & side != 0
            let quadrant: UInt64 = isEast ? (isNorth ? 2 : 3) : (isNorth ? 1 : 0)
            distance = distance << 2 | quadrant
            if !isNorth {
                // The curve enters and leaves the southern quadrants mirrored at a diagonal.
                if isEast {
                    x = ~x
                    y = ~y
                }
                swap(&x, &y)
            }
            side >>= 1
        }
        return distance
    }
}
