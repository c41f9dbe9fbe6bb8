import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Queries that ask for little or for nonsense")
struct DegenerateTests {
    private static let metres: [Double] = [
        0, -0.0, -1, .nan, .signalingNaN, .infinity, -.infinity, .greatestFiniteMagnitude,
        .leastNonzeroMagnitude, 1e-300, 2e7, 20_003_931.5, 20_003_932,
    ]

    @Test("An empty index answers every query with nothing", arguments: metres)
    func empty(metres: Double) throws {
        let index = SpatialIndex(coordinates: [])
        #expect(index.checkInvariants() == nil)
        for longitude in [0.0, 108, 180] {
            for latitude in [0.0, 34, -90] {
                let origin = try Coordinate(longitude: longitude, latitude: latitude)
                var selection = Selection()
                for required in [UInt64(0), 1] {
                    #expect(
                        index.nearest(
                            to: origin,
                            limit: 3,
                            withinMetres: metres,
                            requiring: required
                        ).isEmpty
                    )
                    index.nearest(to: origin, limit: 9, requiring: required, into: &selection)
                    #expect(selection.isEmpty)
                    let count = index.count(withinMetres: metres, of: origin, requiring: required)
                    #expect(count == 0)
                    let found = index.search(withinMetres: metres, of: origin, requiring: required)
                    #expect(found.isEmpty)
                }
                #expect(index.nearest(to: origin, limit: 3) { _ in true }.isEmpty)
                let here = try BoundingBox(southWest: origin, northEast: origin)
                #expect(index.search(here).isEmpty)
                #expect(index.count(in: here) == 0)
                #expect(index.nearest(toEach: [origin], limit: 2).map(\.count) == [0])
                #expect(index.counts(withinMetres: metres, ofEach: [origin]) == [0])
            }
        }
        #expect(index.search(.world).isEmpty)
        #expect(index.count(in: .world) == 0)
        #expect(index.density(in: .world, columns: 2, rows: 1) == [0, 0])
    }

    @Test("Any distance, also one that is no number, means what it says", arguments: metres)
    func distances(metres: Double) throws {
        var random = SeededGenerator(seed: 61)
        let points = try Layout.city.points(100, &random)
        let index = SpatialIndex(coordinates: points)
        let origins = [
            points[50], try Coordinate(longitude: 0, latitude: 90), try Layout.city.point(&random),
            try Coordinate(longitude: -71, latitude: -34),
        ]
        for origin in origins {
            let all = BruteForce(coordinates: points).ranked(from: origin).within(metres)
            let found = index.nearest(to: origin, limit: 7, withinMetres: metres)
            #expect(disagreement(found, all.prefix(7)) == nil, "seed 61, \(metres) m of \(origin)")
            let chosen = index.nearest(to: origin, limit: 7, withinMetres: metres) { $0 > 20 }
            let expected = all.filter { $0.index > 20 }.prefix(7)
            #expect(disagreement(chosen, expected) == nil, "seed 61, \(metres) m of \(origin)")
            #expect(index.count(withinMetres: metres, of: origin) == all.count, "\(metres) m")
            let inside = index.search(withinMetres: metres, of: origin)
            #expect(inside.sorted() == all.points.sorted(), "\(metres) m of \(origin)")
            let table = index.nearest(toEach: [origin], limit: 7, withinMetres: metres)
            #expect(disagreement(table[0], all.prefix(7)) == nil, "\(metres) m of \(origin)")
            #expect(index.counts(withinMetres: metres, ofEach: [origin]) == [all.count])
        }
    }

    @Test("A limit below 1 answers nothing, a huge one everything")
    func limits() throws {
        var random = SeededGenerator(seed: 62)
        let points = try Layout.country.points(120, &random)
        let index = SpatialIndex(coordinates: points, tags: points.map { _ in 1 })
        let origin = points[60]
        var neighbours = index.nearest(to: origin, limit: 4)
        var selection = Selection()
        for (limit, count) in [(0, 0), (-1, 0), (.min, 0), (120, 120), (.max, 120)] {
            #expect(index.nearest(to: origin, limit: limit).count == count)
            #expect(index.nearest(to: origin, limit: limit, requiring: 1).count == count)
            #expect(index.nearest(to: origin, limit: limit) { _ in true }.count == count)
            #expect(index.nearest(toEach: [origin], limit: limit).map(\.count) == [count])
            index.nearest(to: origin, limit: limit, into: &neighbours)
            #expect(neighbours.count == count)
            index.nearest(to: origin, limit: limit, into: &selection)
            #expect(selection.count == count)
        }
    }

    @Test("An origin at the other end of the world finds all points in order")
    func antipodes() throws {
        var random = SeededGenerator(seed: 63)
        for number in 0..<12 {
            let origin = try random.place(-180...180, -90...90)
            let opposite = try Coordinate(
                longitude: origin.longitude > 0 ? origin.longitude - 180 : origin.longitude + 180,
                latitude: -origin.latitude
            )
            var points = try (0..<80).map { _ in
                try random.around(opposite.longitude, opposite.latitude, spread: 0.6)
            }
            points[40] = opposite
            let index = SpatialIndex(coordinates: points)
            let all = BruteForce(coordinates: points).ranked(from: origin)
            for limit in [1, 5, 80] {
                let problem = disagreement(
                    index.nearest(to: origin, limit: limit),
                    all.prefix(limit)
                )
                #expect(problem == nil, "seed 63, case \(number), from \(origin)")
            }
            for neighbour in all.prefix(5) {
                let metres = neighbour.distanceMetres
                let count = all.within(metres).count
                #expect(index.count(withinMetres: metres, of: origin) == count, "from \(origin)")
            }
        }
    }

    @Test("Without tags nothing has a required tag")
    func noTags() throws {
        let point = try Coordinate(longitude: 0, latitude: 0)
        let index = SpatialIndex(coordinates: [point])
        for _ in 0..<40 {
            #expect(index.nearest(to: point, limit: 1, requiring: 1).isEmpty)
            #expect(index.count(withinMetres: 1, of: point, requiring: .max) == 0)
        }
    }
}
