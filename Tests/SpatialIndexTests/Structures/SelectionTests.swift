import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("A selection")
struct SelectionTests {
    /// Room for 256 points at first, of which eight are kept for a last vector.
    @Test(
        "It grows to whatever a search finds",
        arguments: [0, 1, 240, 247, 248, 249, 255, 256, 257, 3_000]
    )
    func growth(count: Int) throws {
        let here = try Coordinate(longitude: 108.94, latitude: 34.34)
        let there = try Coordinate(longitude: 109.94, latitude: 34.34)
        let points = [Coordinate](repeating: here, count: count) + [there, there, there]
        let index = SpatialIndex(coordinates: points)
        let expected = Array(0..<count)
        var selection = Selection()
        index.search(withinMetres: 10, of: here, into: &selection)
        #expect(selection.sorted() == expected)
        selection = Selection()
        index.search(try BoundingBox(southWest: here, northEast: here), into: &selection)
        #expect(selection.sorted() == expected)
        selection = Selection()
        index.nearest(to: here, limit: count, into: &selection)
        #expect(Array(selection) == expected)
    }

    @Test("A copy keeps what it holds when the original is used again")
    func copies() throws {
        var random = SeededGenerator(seed: 111)
        let points = try Layout.city.points(300, &random)
        let index = SpatialIndex(coordinates: points)
        var selection = Selection()
        index.search(.world, into: &selection)
        let copy = selection
        index.search(withinMetres: -1, of: points[0], into: &selection)
        #expect(selection.isEmpty)
        #expect(copy.sorted() == Array(0..<300))
    }

    @Test("It is a collection of the points' indices")
    func collection() throws {
        let places = try [3.0, 1, 2].map { try Coordinate(longitude: $0, latitude: 0) }
        let index = SpatialIndex(coordinates: places)
        var selection = Selection()
        #expect(selection.isEmpty)
        index.nearest(to: places[1], limit: 3, into: &selection)
        #expect(Array(selection) == [1, 2, 0])
        #expect(selection.first == 1)
        #expect(selection.last == 0)
        #expect(Array(selection[1..<3]) == [2, 0])
    }

    @Test(
        "Its indices read all at once are those that it holds now, and nothing behind them",
        arguments: [0, 1, 8, 247, 248, 249, 1_000]
    )
    func allAtOnce(count: Int) throws {
        let here = try Coordinate(longitude: 108.94, latitude: 34.34)
        let there = try Coordinate(longitude: 109.94, latitude: 34.34)
        let points =
            [Coordinate](repeating: there, count: 700) + .init(repeating: here, count: count)
        let index = SpatialIndex(coordinates: points)
        var selection = Selection()
        #expect(selection.withUnsafeIndices { $0.isEmpty })
        // First the whole world, so that old indices lie behind those of a smaller answer.
        for box in [.world, try BoundingBox(southWest: here, northEast: here)] {
            index.search(box, into: &selection)
            let read = selection.withUnsafeIndices { $0.map(Int.init) }
            #expect(read.sorted() == BruteForce(coordinates: points).search(box), "\(count)")
            #expect(read == Array(selection), "\(count)")
        }
        let sum = selection.withUnsafeIndices { $0.reduce(0) { $0 + Int($1) } }
        #expect(sum == (700..<700 + count).reduce(0, +), "\(count)")
    }

    @Test("An error of the body that reads its indices reaches the caller")
    func bodyThrows() throws {
        struct Refusal: Error {}
        let selection = Selection()
        #expect(throws: Refusal.self) {
            try selection.withUnsafeIndices { _ in throw Refusal() }
        }
    }
}
