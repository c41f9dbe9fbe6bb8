import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("The cache of filters")
struct FilterCacheTests {
    /// 640 points of which every 8th has tag 0, every 16th one of the tags 1 to 20, each one of the
    /// tags 32 to 34.
    private static func index() throws -> (SpatialIndex, [Coordinate], [UInt64]) {
        var random = SeededGenerator(seed: 81)
        let points = try Layout.city.points(640, &random)
        let tags = points.indices.map { index -> UInt64 in
            (index % 8 == 0 ? 1 : 0) | (index % 16 == 3 ? 1 << UInt64(1 + index / 16 % 20) : 0)
                | 1 << UInt64(32 + index % 3)
        }
        return (SpatialIndex(coordinates: points, tags: tags), points, tags)
    }

    @Test("The thirty-second use builds an index of the points that pass")
    func threshold() throws {
        let (index, _, _) = try Self.index()
        for _ in 1...31 {
            #expect(index.filters.points(requiring: 1) == nil)
        }
        let built = try #require(index.filters.points(requiring: 1))
        #expect(built.store.count == 80)
        #expect(built.store.checkInvariants() == nil)
        #expect(index.filters.points(requiring: 1) === built)
    }

    @Test("A filter that many points pass gets no index")
    func frequent() throws {
        let (index, _, _) = try Self.index()
        for _ in 1...100 {
            #expect(index.filters.points(requiring: 1 << 32) == nil)
        }
    }

    @Test("A filter that no point passes gets an empty index")
    func nothing() throws {
        let (index, points, _) = try Self.index()
        for _ in 1...40 {
            #expect(index.nearest(to: points[0], limit: 5, requiring: 1 << 50).isEmpty)
            #expect(index.nearest(to: points[0], limit: 5, requiring: 1 << 50) { _ in true } == [])
            #expect(index.count(withinMetres: .infinity, of: points[0], requiring: 1 << 50) == 0)
            #expect(index.search(withinMetres: 1e5, of: points[0], requiring: 1 << 50).isEmpty)
        }
        #expect(index.filters.points(requiring: 1 << 50)?.store.count == 0)
    }

    @Test("All indexes together hold no more than half of the points")
    func room() throws {
        let points = try (0..<100).map { try Coordinate(longitude: Double($0), latitude: 0) }
        let tags = points.indices.map { UInt64(1) << UInt64($0 / 20) }
        let index = SpatialIndex(coordinates: points, tags: tags)
        var built = 0
        for tag in 0..<5 {
            for _ in 0..<31 { _ = index.filters.points(requiring: 1 << UInt64(tag)) }
            built += index.filters.points(requiring: 1 << UInt64(tag)).map { _ in 1 } ?? 0
        }
        #expect(built == 2)
        for tag in 0..<5 {
            let found = index.nearest(to: points[0], limit: 100, requiring: 1 << UInt64(tag))
            #expect(found.points == Array(tag * 20..<tag * 20 + 20))
        }
    }

    @Test("More filters than the cache takes are answered all the same")
    func manyFilters() throws {
        let (index, points, tags) = try Self.index()
        let truth = BruteForce(coordinates: points, tags: tags)
        let origin = points[333]
        for tag in 1...20 {
            let required = UInt64(1) << UInt64(tag)
            let expected = truth.ranked(from: origin, requiring: required).prefix(3)
            for use in 1...34 {
                let found = index.nearest(to: origin, limit: 3, requiring: required)
                #expect(disagreement(found, expected) == nil, "tag \(tag), use \(use)")
            }
        }
        let built = (1...20).filter { index.filters.points(requiring: 1 << UInt64($0)) != nil }
        #expect(built == Array(1...16))
    }
}
