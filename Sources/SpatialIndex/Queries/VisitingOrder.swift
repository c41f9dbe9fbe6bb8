import Geodesy

/// An order of places in which each is near the one before, so that what one query
/// reads is still in the processor's caches for the next.
struct VisitingOrder {
    /// The indices of the places in the order of a visit.
    let indices: [UInt32]

    /// The number of squares that a side of the places' extent is divided into, as a power of two.
    private static let order = 8

    /// Sorts places by the squares of a Hilbert curve over them, by counting.
    ///
    /// - Complexity: O(n).
    init(_ places: [Coordinate]) {
        guard let first = places.first else {
            indices = []
            return
        }
        var low = SIMD2(first.longitude, first.latitude)
        var high = low
        for place in places {
            let point = SIMD2(place.longitude, place.latitude)
            low.replace(with: point, where: point .< low)
            high.replace(with: point, where: point .> high)
        }
        let side = 1 << Self.order
        let distances = Self.distances
        let scale = Double(side) / max(high.x - low.x, high.y - low.y, 1e-9)
        let squares = places.map { place in
            let column = min(Int((place.longitude - low.x) * scale), side - 1)
            let row = min(Int((place.latitude - low.y) * scale), side - 1)
            return distances[row * side + column]
        }
        var starts = [UInt32](repeating: 0, count: side * side + 1)
        for square in squares { starts[Int(square) + 1] += 1 }
        for square in 0..<side * side { starts[square + 1] += starts[square] }
        var indices = [UInt32](repeating: 0, count: places.count)
        for (index, square) in squares.enumerated() {
            indices[Int(starts[Int(square)])] = UInt32(index)
            starts[Int(square)] += 1
        }
        self.indices = indices
    }

    /// How far along the curve each square lies, row by row.
    private static let distances: [UInt16] = {
        let side = 1 << order
        return (0..<side * side).map { square in
            let (row, column) = square.quotientAndRemainder(dividingBy: side)
            return UInt16(HilbertCurve.distance(column: column, row: row, order: order))
        }
    }()
}
