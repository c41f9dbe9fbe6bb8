/// The nearest candidates so far, in order, and how near the nearest of all others was.
struct Ranking {
    let squares: UnsafeMutablePointer<Float>
    let positions: UnsafeMutablePointer<UInt32>
    let limit: Int
    private(set) var count = 0
    /// The smallest square that was not kept.
    private(set) var next = Float.infinity
    /// The greatest error of a square's root among the points that were looked at, in metres.
    var storedError: Float = 0

    init(
        squares: UnsafeMutablePointer<Float>,
        positions: UnsafeMutablePointer<UInt32>,
        limit: Int
    ) {
        self.squares = squares
        self.positions = positions
        self.limit = limit
    }

    /// The greatest square that is kept, nil while there is room.
    @inline(__always) var last: Float? { count < limit ? nil : squares[limit &- 1] }

    /// Considers a candidate.
    ///
    /// - Complexity: O(limit), mostly O(1): candidates come roughly in order.
    @inline(__always)
    mutating func add(_ square: Float, _ position: UInt32) {
        var place = count
        if count == limit {
            place &-= 1
            let last = squares[place]
            next = min(next, max(square, last))
            if square >= last { return }
        } else {
            count &+= 1
        }
        while place > 0, squares[place &- 1] > square {
            squares[place] = squares[place &- 1]
            positions[place] = positions[place &- 1]
            place &-= 1
        }
        squares[place] = square
        positions[place] = position
    }
}
