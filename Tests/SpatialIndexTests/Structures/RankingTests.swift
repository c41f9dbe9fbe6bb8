import TestSupport
import Testing

@testable import SpatialIndex

@Suite("The ranking of the nearest")
struct RankingTests {
    @Test("It holds the smallest in order, and knows the next one", arguments: 0...64)
    func ranking(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        for limit in [1, 2, 16, 64] {
            // Small whole numbers, so that many are equal.
            let squares = (0..<count).map { _ in Float(Int.random(in: 0..<90, using: &random)) }
            let sorted = squares.sorted()
            Self.with(limit) { ranking in
                for (position, square) in squares.enumerated() {
                    #expect(ranking.last == (position < limit ? nil : ranking.squares[limit - 1]))
                    ranking.add(square, UInt32(position))
                }
                let kept = (0..<ranking.count).map { ranking.squares[$0] }
                #expect(kept == Array(sorted.prefix(limit)), "seed \(count), limit \(limit)")
                let next = sorted.dropFirst(limit).first ?? .infinity
                #expect(ranking.next == next, "seed \(count), limit \(limit)")
                let positions = (0..<ranking.count).map { Int(ranking.positions[$0]) }
                #expect(positions.map { squares[$0] } == kept, "seed \(count), limit \(limit)")
                #expect(Set(positions).count == kept.count, "seed \(count), limit \(limit)")
            }
        }
    }

    private static func with(_ limit: Int, _ body: (inout Ranking) -> Void) {
        var squares = [Float](repeating: 0, count: limit)
        var positions = [UInt32](repeating: 0, count: limit)
        squares.withUnsafeMutableBufferPointer { squares in
            positions.withUnsafeMutableBufferPointer { positions in
                guard let squares = squares.baseAddress, let positions = positions.baseAddress
                else { return }
                var ranking = Ranking(squares: squares, positions: positions, limit: limit)
                body(&ranking)
            }
        }
    }
}
