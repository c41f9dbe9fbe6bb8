import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Points within a distance")
struct RadiusTests {
    @Test("Found and counted as by a linear scan", arguments: Layout.allCases, 1...2)
    func agreement(layout: Layout, seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let points = try layout.points(400, &random)
        let index = SpatialIndex(coordinates: points)
        var selection = Selection()
        for _ in 0..<20 {
            let origin = try layout.origin(points, &random)
            let all = BruteForce(coordinates: points).ranked(from: origin)
            let radii = (0..<6).map { _ in random.magnitude(0.01...2.1e7) }
            for metres in radii + [0, 19_999, 49_999, 2e6, .infinity] {
                let expected = all.within(metres).points.sorted()
                let place = "\(layout), seed \(seed), \(metres) m of \(origin)"
                index.search(withinMetres: metres, of: origin, into: &selection)
                #expect(selection.sorted() == expected, "\(place)")
                #expect(index.count(withinMetres: metres, of: origin) == expected.count, "\(place)")
            }
        }
    }

    @Test(
        "The distance of a point includes it, the number before does not",
        arguments: Layout.allCases
    )
    func boundary(layout: Layout) throws {
        var random = SeededGenerator(seed: 21)
        let points = try layout.points(250, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<25 {
            let origin = try layout.origin(points, &random)
            let all = BruteForce(coordinates: points).ranked(from: origin)
            let edge = try #require(all.randomElement(using: &random)).distanceMetres
            for metres in [edge.nextDown, edge, edge.nextUp] {
                let expected = all.within(metres)
                let place = "\(layout), seed 21, \(metres) m of \(origin)"
                #expect(index.count(withinMetres: metres, of: origin) == expected.count, "\(place)")
                let found = index.search(withinMetres: metres, of: origin)
                #expect(found.sorted() == expected.points.sorted(), "\(place)")
            }
        }
    }

    @Test(
        "A reach of nearest points includes its edge, to the last bit",
        arguments: Layout.allCases
    )
    func reach(layout: Layout) throws {
        var random = SeededGenerator(seed: 22)
        let points = try layout.points(250, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<25 {
            let origin = try layout.origin(points, &random)
            let all = BruteForce(coordinates: points).ranked(from: origin)
            let edge = try #require(all.randomElement(using: &random)).distanceMetres
            for (metres, limit) in [
                (edge.nextDown, 250), (edge, 250), (edge, 20), (edge.nextUp, 3),
            ] {
                let expected = all.within(metres).prefix(limit)
                let found = index.nearest(to: origin, limit: limit, withinMetres: metres)
                let filtered = index.nearest(to: origin, limit: limit, withinMetres: metres) { _ in
                    true
                }
                let place = "\(layout), seed 22, limit \(limit), \(metres) m of \(origin)"
                #expect(disagreement(found, expected) == nil, "\(place)")
                #expect(disagreement(filtered, expected) == nil, "\(place), with a predicate")
            }
        }
    }

    @Test("The edge is as sharp on the other side of the world")
    func farEdges() throws {
        var random = SeededGenerator(seed: 24)
        for _ in 0..<200 {
            let isOnEquator = Bool.random(using: &random)
            let latitudes = isOnEquator ? -0.5...0.5 : -90...90
            let origin = try random.place(-180...180, latitudes)
            let point = try random.place(-180...180, latitudes)
            let index = SpatialIndex(coordinates: [point])
            let metres = Geodesic.distanceMetres(from: origin, to: point)
            for (reach, count) in [(metres, 1), (metres.nextDown, 0), (metres * 0.999, 0)] {
                let place = "seed 24, \(reach) m of \(origin), point \(point)"
                let found = index.nearest(to: origin, limit: 1, withinMetres: reach)
                #expect(found.count == count, "\(place)")
                #expect(index.count(withinMetres: reach, of: origin) == count, "\(place)")
                #expect(index.search(withinMetres: reach, of: origin).count == count, "\(place)")
            }
            let found = index.nearest(to: origin, limit: 1, withinMetres: metres)
            let expected = [Neighbour(index: 0, distanceMetres: metres)]
            #expect(disagreement(found, expected) == nil, "seed 24, from \(origin) to \(point)")
        }
    }

    /// Here the geodesic's own rounding counts for more than that of single precision.
    @Test("The edge is as sharp among points that are micrometres apart", arguments: 1...8)
    func nearEdges(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let points = try Layout.speck.points(600, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<6 {
            let origin = try Layout.speck.point(&random)
            let all = BruteForce(coordinates: points).ranked(from: origin)
            for edge in all.prefix(60).map(\.distanceMetres) {
                for metres in [edge.nextDown, edge] {
                    let expected = all.within(metres)
                    let place = "seed \(seed), \(metres) m of \(origin)"
                    #expect(
                        index.count(withinMetres: metres, of: origin) == expected.count,
                        "\(place)"
                    )
                    let found = index.nearest(to: origin, limit: 9, withinMetres: metres)
                    #expect(disagreement(found, expected.prefix(9)) == nil, "\(place)")
                }
            }
        }
    }

    @Test("A small circle in a crowd finds thousands")
    func manyFound() throws {
        var random = SeededGenerator(seed: 23)
        let points = try Layout.outlier.points(5_000, &random)
        let index = SpatialIndex(coordinates: points)
        let origin = try Coordinate(longitude: 116.4, latitude: 39.9)
        var selection = Selection()
        for metres in [10_000.0, 30, 700, 60_000, 3e7] {
            let expected = BruteForce(coordinates: points).ranked(from: origin).within(metres)
            index.search(withinMetres: metres, of: origin, into: &selection)
            #expect(selection.sorted() == expected.points.sorted(), "\(metres) m")
            #expect(index.count(withinMetres: metres, of: origin) == expected.count, "\(metres) m")
        }
        #expect(selection.count == 5_000)
    }
}
