import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Every number of points")
struct SizesTests {
    /// Sixteen points make a leaf and sixteen leaves a node, so two levels are covered.
    @Test(
        "From 0 to 300 everything agrees with a linear scan, and the invariants hold",
        arguments: [Layout.city, .world, .lattice, .duplicates, .bothSides, .northPole]
    )
    func small(layout: Layout) throws {
        var random = SeededGenerator(seed: 51)
        for count in 0...300 {
            try check(layout, count, seed: 51, &random)
        }
    }

    @Test(
        "Around the borders of three levels, too",
        arguments: [Layout.country, .crowd, .rim],
        [4_095, 4_096, 4_097, 5_000]
    )
    func large(layout: Layout, count: Int) throws {
        var random = SeededGenerator(seed: 52)
        try check(layout, count, seed: 52, &random)
    }

    private func check(
        _ layout: Layout,
        _ count: Int,
        seed: Int,
        _ random: inout SeededGenerator
    ) throws {
        let points = try layout.points(count, &random)
        let place = "\(layout), seed \(seed), \(count) points"
        let index = SpatialIndex(coordinates: points)
        #expect(index.count == count)
        #expect(index.checkInvariants() == nil, "\(place)")
        let origin = try layout.origin(points, &random)
        let all = BruteForce(coordinates: points).ranked(from: origin)
        for limit in Set([0, 1, 2, 10, count, count + 1, Int.max]) {
            let problem = disagreement(index.nearest(to: origin, limit: limit), all.prefix(limit))
            #expect(problem == nil, "\(place), limit \(limit), from \(origin)")
        }
        let metres = all.randomElement(using: &random)?.distanceMetres ?? 1_000
        let within = all.within(metres)
        #expect(index.count(withinMetres: metres, of: origin) == within.count, "\(place)")
        let found = index.search(withinMetres: metres, of: origin)
        #expect(found.sorted() == within.points.sorted(), "\(place)")
        let box = try BoundingBox(
            southWest: origin,
            northEast: Coordinate(longitude: layout.point(&random).longitude, latitude: 90)
        )
        let inside = BruteForce(coordinates: points).search(box)
        #expect(index.search(box).sorted() == inside, "\(place), \(box)")
        #expect(index.count(in: box) == inside.count, "\(place), \(box)")
    }
}
