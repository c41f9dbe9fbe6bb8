import TestSupport
import Testing

@testable import SpatialIndex

@Suite("The shortlist of candidates")
struct ShortlistTests {
    private static let counts = Array(0...64) + [65, 100, 127, 128, 200, 239, 240, 247, 248]

    @Test("It selects the smallest squares in order, with their positions", arguments: counts)
    func selection(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        for wanted in Set([1, 2, 11, 33, 64, max(1, min(count, 64))]) {
            let squares = (0..<count).map { _ in Float.random(in: 0...1e6, using: &random) }
            let selected = Self.with(squares) { list in
                list.select(wanted)
                return Self.results(list)
            }
            let expected = squares.enumerated().map { ($0.element, UInt32($0.offset) + 1_000) }
                .sorted { $0.0 < $1.0 }.prefix(wanted)
            #expect(selected.map(\.0) == expected.map(\.0), "\(count) candidates, \(wanted) wanted")
            #expect(selected.map(\.1) == expected.map(\.1), "\(count) candidates, \(wanted) wanted")
        }
    }

    /// Equal squares mean that exact distances have to decide, so a tie has to stay visible.
    @Test("A tie shows as two neighbours that do not ascend", arguments: counts.dropFirst(2))
    func ties(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        for _ in 0..<4 {
            let squares = (0..<count).map { _ in Float(Int.random(in: 0..<count, using: &random)) }
            let wanted = min(count, 64)
            let selected = Self.with(squares) { list in
                list.select(wanted)
                return Self.results(list).map(\.0)
            }
            let expected = Array(squares.sorted().prefix(wanted))
            #expect(selected.count == wanted)
            let isTied = zip(expected, expected.dropFirst()).contains { $0 == $1 }
            let isAscending = zip(selected, selected.dropFirst()).allSatisfy { $0 < $1 }
            #expect(isAscending != isTied, "seed \(count), \(squares)")
            // Where nothing ties the results are what sorting gives.
            let isRight = zip(selected, expected).allSatisfy { $0 == $1 || $0 == -1 }
            #expect(isRight, "seed \(count), \(squares)")
        }
    }

    @Test("It keeps the candidates up to a limit, inclusive, in their order", arguments: counts)
    func keeping(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        let squares = (0..<count).map { _ in Float(Int.random(in: 0..<50, using: &random)) }
        for limit in [Float(-1), 0, 20, 49, 100] {
            let kept = Self.with(squares) { list in
                list.keep(upTo: limit)
                return (0..<list.count).map { (list.squares[$0], list.positions[$0]) }
            }
            let expected = squares.enumerated().filter { $0.element <= limit }
            #expect(kept.map(\.0) == expected.map(\.element))
            #expect(kept.map(\.1) == expected.map { UInt32($0.offset) + 1_000 })
        }
    }

    @Test("Pruning never drops one of the smallest", arguments: counts)
    func pruning(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        for wanted in [1, 5, 20, 23, 24, 64] {
            let squares = (0..<count).map { _ in Float.random(in: 0...100, using: &random) }
            let kept = Self.with(squares) { list in
                list.prune(wanted, upTo: 100)
                return (0..<list.count).map { list.squares[$0] }
            }
            #expect(kept.sorted().prefix(wanted) == squares.sorted().prefix(wanted), "\(count)")
        }
    }

    /// Runs a body with a list of squares, whose positions count from 1,000 on.
    private static func with<Result>(
        _ squares: [Float],
        _ body: (inout Shortlist) -> Result
    ) -> Result {
        Shortlist.with { list in
            for (index, square) in squares.enumerated() {
                list.squares[index] = square
                list.positions[index] = UInt32(index) + 1_000
            }
            list.count = squares.count
            return body(&list)
        }
    }

    private static func results(_ list: Shortlist) -> [(Float, UInt32)] {
        (0..<list.resultCount).map { (list.resultSquares[$0], list.resultPositions[$0]) }
    }
}
