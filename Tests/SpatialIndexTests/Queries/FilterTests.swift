import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Required tags")
struct FilterTests {
    private static let layouts: [Layout] = [.city, .country, .bothSides, .crowd, .northPole]

    /// Bit 0 on every other point, bit 1 on every 8th, bit 2 on every 50th, bit 63 on one, bit 5 on
    /// none.
    private static func tags(_ count: Int, _ random: inout SeededGenerator) -> [UInt64] {
        (0..<count).map { index in
            (Int.random(in: 0..<2, using: &random) == 0 ? 1 : 0)
                | (Int.random(in: 0..<8, using: &random) == 0 ? 2 : 0)
                | (Int.random(in: 0..<50, using: &random) == 0 ? 4 : 0)
                | (index == count / 2 ? 1 << 63 : 0)
        }
    }

    /// Asked often enough, a filter gets an index of its own, which must not show.
    @Test(
        "However often they are asked for, the answers are those of a linear scan",
        arguments: layouts
    )
    func agreement(layout: Layout) throws {
        var random = SeededGenerator(seed: 71)
        let points = try layout.points(400, &random)
        let tags = Self.tags(points.count, &random)
        let index = SpatialIndex(coordinates: points, tags: tags)
        let truth = BruteForce(coordinates: points, tags: tags)
        for required in [UInt64(1), 2, 4, 6, 1 << 63, 1 << 5, .max] {
            for number in 0..<14 {
                let origin = try layout.origin(points, &random)
                let all = truth.ranked(from: origin, requiring: required)
                let place = "\(layout), seed 71, tags \(required), query \(number), from \(origin)"
                let limit = [1, 3, 20, 70][number % 4]
                let found = index.nearest(to: origin, limit: limit, requiring: required)
                #expect(disagreement(found, all.prefix(limit)) == nil, "\(place)")
                let chosen = index.nearest(to: origin, limit: limit, requiring: required) {
                    $0 % 3 != 0
                }
                let expected = all.filter { $0.index % 3 != 0 }.prefix(limit)
                #expect(disagreement(chosen, expected) == nil, "\(place), with a predicate")
                let metres = all.randomElement(using: &random)?.distanceMetres ?? 1e6
                let within = all.within(metres)
                let inside = index.search(withinMetres: metres, of: origin, requiring: required)
                #expect(inside.sorted() == within.points.sorted(), "\(place)")
                let count = index.count(withinMetres: metres, of: origin, requiring: required)
                #expect(count == within.count, "\(place)")
            }
        }
    }

    @Test("A reach and tags together", arguments: layouts)
    func reach(layout: Layout) throws {
        var random = SeededGenerator(seed: 72)
        let points = try layout.points(300, &random)
        let tags = Self.tags(points.count, &random)
        let index = SpatialIndex(coordinates: points, tags: tags)
        for number in 0..<40 {
            let origin = try layout.origin(points, &random)
            let all = BruteForce(coordinates: points, tags: tags).ranked(from: origin, requiring: 2)
            let edge = try #require(all.randomElement(using: &random)).distanceMetres
            for metres in [edge, edge.nextDown] {
                let found = index.nearest(
                    to: origin,
                    limit: 300,
                    withinMetres: metres,
                    requiring: 2
                )
                let problem = disagreement(found, all.within(metres))
                #expect(problem == nil, "\(layout), seed 72, query \(number), from \(origin)")
            }
        }
    }

    @Test("Tags in a batch")
    func batch() throws {
        var random = SeededGenerator(seed: 73)
        let points = try Layout.country.points(500, &random)
        let tags = Self.tags(points.count, &random)
        let index = SpatialIndex(coordinates: points, tags: tags)
        let origins = try (0..<60).map { _ in try Layout.country.origin(points, &random) }
        for number in 0..<40 {
            let table = index.nearest(toEach: origins, limit: 2, requiring: 2)
            let counts = index.counts(withinMetres: 200_000, ofEach: origins, requiring: 2)
            guard number % 13 == 0 else { continue }
            for (place, origin) in origins.enumerated() {
                let all = BruteForce(coordinates: points, tags: tags)
                    .ranked(from: origin, requiring: 2)
                #expect(disagreement(table[place], all.prefix(2)) == nil, "seed 73, \(origin)")
                #expect(counts[place] == all.within(200_000).count, "seed 73, \(origin)")
            }
        }
    }
}
