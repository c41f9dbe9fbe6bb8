/// Candidates of a nearest query, and the best of them in order, in memory on the stack.
///
/// The squares are squared distances in metres.
struct Shortlist {
    /// How many candidates there is room for, a last vector that is not full besides.
    static let capacity = 248
    /// How many results there is room for.
    static let resultCapacity = 64

    let squares: UnsafeMutablePointer<Float>
    let positions: UnsafeMutablePointer<UInt32>
    let resultSquares: UnsafeMutablePointer<Float>
    let resultPositions: UnsafeMutablePointer<UInt32>
    private let ranks: UnsafeMutablePointer<Int32>
    var count = 0
    var resultCount = 0

    /// Runs a body with an empty list.
    ///
    /// No allocation is larger than the kilobyte, nor more aligned than the 16 bytes, up to which
    /// they are made on the stack.
    @inline(__always)
    static func with<Result>(_ body: (inout Shortlist) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 256) { squares in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { positions in
                withUnsafeTemporaryAllocation(of: Float.self, capacity: 64) { best in
                    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { bestPositions in
                        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { ranks in
                            var list = Shortlist(
                                squares: squares.baseAddress.unsafelyUnwrapped,
                                positions: positions.baseAddress.unsafelyUnwrapped,
                                resultSquares: best.baseAddress.unsafelyUnwrapped,
                                resultPositions: bestPositions.baseAddress.unsafelyUnwrapped,
                                ranks: ranks.baseAddress.unsafelyUnwrapped
                            )
                            return body(&list)
                        }
                    }
                }
            }
        }
    }

    /// Keeps the candidates up to a squared distance.
    @inline(__always)
    mutating func keep(upTo limit: Float) {
        var kept = 0
        var index = 0
        while index < count {
            // Written in any case and counted if wanted: no branch to mispredict.
            let square = squares[index]
            let position = positions[index]
            squares[kept] = square
            positions[kept] = position
            kept &+= square <= limit ? 1 : 0
            index &+= 1
        }
        count = kept
    }

    /// Drops candidates that cannot be among the smallest, if there are many.
    ///
    /// Of points spread evenly the share within a squared distance is that of the squares.
    @inline(__always)
    mutating func prune(_ wanted: Int, upTo limit: Float) {
        guard count > 32, wanted < 24 else { return }
        let trial = limit * 28 / Float(count)
        var fewer = LaneMask(repeating: 0)
        squares.store(Floats(repeating: .infinity), at: count)
        var index = 0
        while index < count {
            fewer &-= (UnsafePointer(squares).vector(at: index) .<= Floats(repeating: trial)).lanes
            index &+= 8
        }
        if fewer.total >= wanted { keep(upTo: trial) }
    }

    /// Puts the smallest candidates into the results, in order.
    ///
    /// Of two equal squares one may come out as -1: as close to its neighbours as a tie.
    ///
    /// - Complexity: O(count²) for a few, O(count · wanted) for many candidates.
    @inline(__always)
    mutating func select(_ wanted: Int) {
        resultCount = count < wanted ? count : wanted
        if count <= 16 {
            rankSixteen()
        } else if count <= 32 {
            rankThirtyTwo()
        } else {
            insert(wanted)
        }
    }

    /// Writes each candidate to the place that the number of smaller ones leaves to it.
    @inline(__always)
    private func rankSixteen() {
        squares.store(Floats(repeating: .infinity), at: count)
        squares.store(Floats(repeating: .infinity), at: count &+ 8)
        let a = UnsafePointer(squares).vector(at: 0)
        let b = UnsafePointer(squares).vector(at: 8)
        var ranksA = SIMD8<Int32>(repeating: 0)
        var ranksB = SIMD8<Int32>(repeating: 0)
        var index = 0
        while index < count {
            let square = Floats(repeating: squares[index])
            ranksA &-= (a .> square).lanes
            ranksB &-= (b .> square).lanes
            index &+= 1
        }
        ranks.store(ranksA, at: 0)
        ranks.store(ranksB, at: 8)
        scatter()
    }

    @inline(__always)
    private func rankThirtyTwo() {
        squares.store(Floats(repeating: .infinity), at: count)
        squares.store(Floats(repeating: .infinity), at: count &+ 8)
        let a = UnsafePointer(squares).vector(at: 0)
        let b = UnsafePointer(squares).vector(at: 8)
        let c = UnsafePointer(squares).vector(at: 16)
        let d = UnsafePointer(squares).vector(at: 24)
        var ranksA = SIMD8<Int32>(repeating: 0)
        var ranksB = SIMD8<Int32>(repeating: 0)
        var ranksC = SIMD8<Int32>(repeating: 0)
        var ranksD = SIMD8<Int32>(repeating: 0)
        var index = 0
        while index < count {
            let square = Floats(repeating: squares[index])
            ranksA &-= (a .> square).lanes
            ranksB &-= (b .> square).lanes
            ranksC &-= (c .> square).lanes
            ranksD &-= (d .> square).lanes
            index &+= 1
        }
        ranks.store(ranksA, at: 0)
        ranks.store(ranksB, at: 8)
        ranks.store(ranksC, at: 16)
        ranks.store(ranksD, at: 24)
        scatter()
    }

    @inline(__always)
    private func scatter() {
        var place = 0
        while place < count {
            resultSquares.store(Floats(repeating: -1), at: place)
            place &+= 8
        }
        var index = 0
        while index < count {
            let rank = Int(ranks[index])
            resultSquares[rank] = squares[index]
            resultPositions[rank] = positions[index]
            index &+= 1
        }
    }

    private func insert(_ wanted: Int) {
        var ranking = Ranking(squares: resultSquares, positions: resultPositions, limit: wanted)
        for index in 0..<count { ranking.add(squares[index], positions[index]) }
    }
}
