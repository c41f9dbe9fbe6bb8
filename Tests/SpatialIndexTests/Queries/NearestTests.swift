import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Nearest points")
struct NearestTests {
    private static let limits = [1, 2, 3, 5, 10, 25, 31, 62, 63, 64, 65, 150, 399, 400, 401]

    @Test("They are those of a linear scan, in its order", arguments: Layout.allCases, 1...2)
    func agreement(layout: Layout, seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let points = try layout.points(400, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<20 {
            let origin = try layout.origin(points, &random)
            let all = BruteForce(coordinates: points).ranked(from: origin)
            for limit in Self.limits {
                let problem = disagreement(
                    index.nearest(to: origin, limit: limit),
                    all.prefix(limit)
                )
                #expect(
                    problem == nil,
                    "\(layout), seed \(seed), limit \(limit), from \(origin)"
                )
            }
        }
    }

    @Test("Whatever takes the answer, it is the same", arguments: Layout.allCases)
    func containers(layout: Layout) throws {
        var random = SeededGenerator(seed: 11)
        let points = try layout.points(300, &random)
        let index = SpatialIndex(coordinates: points)
        var neighbours = [Neighbour(index: 7, distanceMetres: 7)]
        var selection = Selection()
        for limit in [1, 12, 290, 2] {
            let origin = try layout.origin(points, &random)
            let reach = random.magnitude(1...2e7)
            let expected = index.nearest(to: origin, limit: limit, withinMetres: reach)
            index.nearest(to: origin, limit: limit, withinMetres: reach, into: &neighbours)
            index.nearest(to: origin, limit: limit, withinMetres: reach, into: &selection)
            #expect(neighbours == expected, "\(layout), limit \(limit), from \(origin)")
            #expect(Array(selection) == expected.points, "\(layout), limit \(limit)")
        }
    }

    @Test("Those that please a predicate are those of a linear scan", arguments: Layout.allCases)
    func predicates(layout: Layout) throws {
        var random = SeededGenerator(seed: 12)
        let points = try layout.points(400, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<12 {
            let origin = try layout.origin(points, &random)
            let all = BruteForce(coordinates: points).ranked(from: origin)
            for divisor in [1, 2, 3, 40, 399, 1000] {
                let limit = Int.random(in: 1...40, using: &random)
                let found = index.nearest(to: origin, limit: limit) { $0 % divisor == divisor - 1 }
                let expected = all.filter { $0.index % divisor == divisor - 1 }.prefix(limit)
                #expect(
                    disagreement(found, expected) == nil,
                    "\(layout), seed 12, every \(divisor)th, limit \(limit), from \(origin)"
                )
            }
        }
    }

    @Test("Of points in one place the first ones come first")
    func ties() throws {
        let here = try Coordinate(longitude: 121.5, latitude: 31.25)
        let there = try Coordinate(longitude: 121.51, latitude: 31.25)
        let points = (0..<900).map { $0 % 3 == 0 ? there : here }
        let index = SpatialIndex(coordinates: points)
        let expected = Array(points.indices.filter { $0 % 3 != 0 })
        for limit in [1, 2, 20, 63, 64, 600] {
            let found = index.nearest(to: here, limit: limit)
            #expect(found.points == Array(expected.prefix(limit)))
            #expect(found.allSatisfy { $0.distanceMetres < 1e-6 })
        }
        let all = index.nearest(to: here, limit: 900)
        #expect(all.points == expected + points.indices.filter { $0 % 3 == 0 })
    }

    @Test("One meridian under two names, and a pole under many, tie")
    func names() throws {
        let points = try [(180.0, 10.0), (-180, 10), (0, 90), (120, 90), (-180, 90)]
            .map { try Coordinate(longitude: $0.0, latitude: $0.1) }
        let index = SpatialIndex(coordinates: points)
        let east = try Coordinate(longitude: 179, latitude: 9)
        let west = try Coordinate(longitude: -179, latitude: 9)
        for origin in [east, west, points[0], points[1]] {
            let found = index.nearest(to: origin, limit: 5)
            #expect(found.points == [0, 1, 2, 3, 4], "from \(origin)")
            #expect(found[0].distanceMetres == found[1].distanceMetres)
        }
    }

    /// Such ties are decided exactly, by a closed form where it has a value and else by geodesics.
    @Test("From far away on nearly the same parallel", arguments: 1...40)
    func farParallels(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let middle = try random.place(-120...120, -60...60)
        let points = try (0..<40).map { _ in
            try Coordinate(
                longitude: middle.longitude + Double(Int.random(in: 0...24, using: &random)) / 8,
                latitude: middle.latitude + Double(Int.random(in: 0...24, using: &random)) / 8
            )
        }
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<20 {
            let origin = try Coordinate(
                longitude: middle.longitude + .random(in: -60...60, using: &random),
                latitude: middle.latitude + .random(in: -3...6, using: &random)
            )
            let all = BruteForce(coordinates: points).ranked(from: origin)
            for limit in [1, 2, 4] {
                let found = index.nearest(to: origin, limit: limit)
                let problem = disagreement(found, all.prefix(limit))
                #expect(problem == nil, "seed \(seed), limit \(limit), from \(origin)")
                // A reach among all the points makes the limit's last one doubtful, too.
                let reach = all[limit + 6].distanceMetres
                let near = index.nearest(to: origin, limit: limit, withinMetres: reach) { _ in true
                }
                #expect(disagreement(near, all.prefix(limit)) == nil, "seed \(seed), \(reach) m")
            }
        }
    }

    /// Leaves of the tree that span thousands of kilometres store their points to half a metre.
    @Test("A crowd and the wide world in one leaf do not blur each other", arguments: 1...60)
    func wideLeaves(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let middle = try random.place(-170...170, 76...84)
        let points = try (0..<60).map { number in
            number % 3 == 0
                ? try random.place(-180...180, -90...90)
                : try random.around(middle.longitude, middle.latitude, spread: 1e-4)
        }
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<40 {
            let origin = try random.around(middle.longitude, middle.latitude, spread: 2e-4)
            let all = BruteForce(coordinates: points).ranked(from: origin)
            for limit in [1, 2, 5] {
                let problem = disagreement(
                    index.nearest(to: origin, limit: limit),
                    all.prefix(limit)
                )
                #expect(problem == nil, "seed \(seed), limit \(limit), from \(origin)")
            }
        }
    }
}
