import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

/// Where the points of a test lie.
enum Layout: String, CaseIterable {
    case city, world, northPole, southPole, antimeridian, equator, duplicates, oneMeridian

    func points(_ count: Int, _ random: inout SeededGenerator) throws -> [Coordinate] {
        try (0..<count).map { _ in try point(&random) }
    }

    func point(_ random: inout SeededGenerator) throws -> Coordinate {
        switch self {
        case .city: try random.place(108.8...109.1, 34.1...34.4)
        case .world: try random.place(-180...180, -90...90)
        case .northPole: try random.place(-180...180, 89.9...90)
        case .southPole: try random.place(-180...180, -90 ... -89.99)
        case .antimeridian:
            try Bool.random(using: &random)
                ? random.place(179.9...180, -1...1) : random.place(-180 ... -179.9, -1...1)
        case .equator: try random.place(-180...180, 0...0)
        case .duplicates:
            try Coordinate(
                longitude: Double(Int.random(in: 0...2, using: &random)) * 1e-5,
                latitude: Double(Int.random(in: 0...2, using: &random)) * 1e-5
            )
        case .oneMeridian: try random.place(20...20, -90...90)
        }
    }
}

@Suite struct SpatialIndexTests {
    @Test("Every size from 0 to 40 answers like a linear scan, and keeps its invariants")
    func smallSizes() throws {
        var random = SeededGenerator(seed: 1)
        for count in 0...40 {
            for layout in Layout.allCases {
                let points = try layout.points(count, &random)
                let index = SpatialIndex(coordinates: points)
                #expect(index.brokenInvariant() == nil, "\(layout) \(count)")
                #expect(index.count == count)
                let origin = try layout.point(&random)
                for limit in [0, 1, 2, count, count + 1] {
                    let expected = BruteForce.nearest(points, to: origin, limit: limit)
                    let found = index.nearest(to: origin, limit: limit)
                    #expect(found == expected, "\(layout), \(count) points, limit \(limit)")
                }
            }
        }
    }

    @Test("Nearest agrees with a linear scan", arguments: Layout.allCases, 1...3)
    func nearest(layout: Layout, seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let points = try layout.points(600, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<30 {
            let origin =
                try Bool.random(using: &random)
                ? layout.point(&random) : random.place(-180...180, -90...90)
            let limit = Int.random(in: 1...25, using: &random)
            let expected = BruteForce.nearest(points, to: origin, limit: limit)
            #expect(
                index.nearest(to: origin, limit: limit) == expected,
                "\(layout), seed \(seed), from \(origin), limit \(limit)"
            )
        }
    }

    @Test("The distance of a point itself is within reach, one nanometre less is not")
    func reachIsInclusive() throws {
        var random = SeededGenerator(seed: 5)
        let points = try Layout.city.points(200, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<50 {
            let origin = try Layout.city.point(&random)
            let all = BruteForce.nearest(points, to: origin, limit: 200)
            let last = try #require(all.dropFirst(20).first)
            let within = index.nearest(
                to: origin,
                limit: 200,
                withinMetres: last.distanceMetres
            )
            #expect(within == Array(all.prefix(21)))
            let short = index.nearest(
                to: origin,
                limit: 200,
                withinMetres: last.distanceMetres.nextDown
            )
            #expect(short == Array(all.prefix(20)))
        }
    }

    @Test("A reach of nothing, of NaN and of less than nothing answers what it should")
    func strangeReaches() throws {
        let point = try Coordinate(longitude: 1, latitude: 2)
        let index = SpatialIndex(coordinates: [point])
        let here = [Neighbour(index: 0, distanceMetres: 0)]
        #expect(index.nearest(to: point, limit: 3, withinMetres: 0) == here)
        #expect(index.nearest(to: point, limit: 3, withinMetres: .nan).isEmpty)
        #expect(index.nearest(to: point, limit: 3, withinMetres: -1).isEmpty)
        #expect(index.nearest(to: point, limit: -1).isEmpty)
    }

    @Test("Required tags and a condition choose the same points as a linear scan")
    func filters() throws {
        var random = SeededGenerator(seed: 9)
        let points = try Layout.city.points(500, &random)
        let tags = points.map { _ in UInt64.random(in: 0...15, using: &random) }
        let index = SpatialIndex(coordinates: points, tags: tags)
        for required in UInt64(0)...15 {
            let origin = try Layout.city.point(&random)
            let expected = BruteForce.nearest(points, to: origin, limit: 7) {
                tags[$0] & required == required && $0 % 3 != 0
            }
            let found = index.nearest(to: origin, limit: 7, requiring: required) { $0 % 3 != 0 }
            #expect(found == expected, "tags \(required)")
        }
    }

    @Test("Without tags nothing has a required tag")
    func noTags() throws {
        let point = try Coordinate(longitude: 0, latitude: 0)
        let index = SpatialIndex(coordinates: [point])
        #expect(index.nearest(to: point, limit: 1, requiring: 1).isEmpty)
    }

    @Test("A box finds what a linear scan finds", arguments: Layout.allCases, 1...2)
    func boxes(layout: Layout, seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let points = try layout.points(300, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<40 {
            let one = try layout.point(&random)
            let other = try layout.point(&random)
            let box = try BoundingBox(
                southWest: Coordinate(
                    longitude: one.longitude,
                    latitude: min(one.latitude, other.latitude)
                ),
                northEast: Coordinate(
                    longitude: other.longitude,
                    latitude: max(one.latitude, other.latitude)
                )
            )
            let expected = BruteForce.search(points, box)
            #expect(index.search(box).sorted() == expected, "\(layout), seed \(seed), \(box)")
        }
    }

    @Test("The edges of a box belong to it, and -180 is the meridian of 180")
    func boxEdges() throws {
        let points = try [(180.0, 5.0), (-180, 5), (170, 5), (-170, 5), (-169.9, 5)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let index = SpatialIndex(coordinates: points)
        let box = try BoundingBox(
            southWest: Coordinate(longitude: 170, latitude: 5),
            northEast: Coordinate(longitude: -170, latitude: 5)
        )
        #expect(index.search(box).sorted() == [0, 1, 2, 3])
    }
}
