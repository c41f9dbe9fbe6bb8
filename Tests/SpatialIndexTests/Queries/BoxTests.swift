import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Points in a box")
struct BoxTests {
    @Test("Found and counted as by a linear scan", arguments: Layout.allCases, 1...2)
    func agreement(layout: Layout, seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let points = try layout.points(400, &random)
        let index = SpatialIndex(coordinates: points)
        var selection = Selection()
        for number in 0..<60 {
            // Every third box has its corners on points, so that points lie on its edges.
            let isOnPoints = number % 3 == 0
            let one = isOnPoints ? points[number] : try layout.origin(points, &random)
            let other = isOnPoints ? points[399 - number] : try layout.origin(points, &random)
            let box = try Self.box(one, other)
            let expected = BruteForce(coordinates: points).search(box)
            index.search(box, into: &selection)
            #expect(selection.sorted() == expected, "\(layout), seed \(seed), \(box)")
            #expect(index.count(in: box) == expected.count, "\(layout), seed \(seed), \(box)")
        }
    }

    @Test("Boxes of any size, down to what degrees are rounded by", arguments: Layout.allCases)
    func sizes(layout: Layout) throws {
        var random = SeededGenerator(seed: 34)
        let points = try layout.points(300, &random)
        let index = SpatialIndex(coordinates: points)
        for (one, two) in zip(points, points.dropFirst()) {
            // A corner on a point, the other one at any distance from it.
            let spread = random.magnitude(1e-14...10)
            let corner = layout == .speck ? two : one
            let other = try random.around(corner.longitude, one.latitude, spread: spread)
            let box = try Self.box(one, other)
            let expected = BruteForce(coordinates: points).search(box)
            #expect(index.search(box).sorted() == expected, "\(layout), seed 34, \(box)")
            #expect(index.count(in: box) == expected.count, "\(layout), seed 34, \(box)")
        }
    }

    @Test("A box of no size holds the points in its place", arguments: Layout.allCases)
    func noSize(layout: Layout) throws {
        var random = SeededGenerator(seed: 31)
        let points = try layout.points(200, &random)
        let index = SpatialIndex(coordinates: points)
        for point in points {
            let box = try BoundingBox(southWest: point, northEast: point)
            let expected = BruteForce(coordinates: points).search(box)
            #expect(index.search(box).sorted() == expected, "\(layout), seed 31, \(box)")
            #expect(index.count(in: box) == expected.count, "\(layout), seed 31, \(box)")
        }
    }

    @Test("The box of the world holds every point once", arguments: Layout.allCases)
    func world(layout: Layout) throws {
        var random = SeededGenerator(seed: 32)
        let index = SpatialIndex(coordinates: try layout.points(777, &random))
        #expect(index.search(.world).sorted() == Array(0..<777), "\(layout)")
        #expect(index.count(in: .world) == 777, "\(layout)")
    }

    @Test(
        "The box around all points holds them all, and half a box its own",
        arguments: Layout.allCases
    )
    func enclosing(layout: Layout) throws {
        var random = SeededGenerator(seed: 33)
        let points = try layout.points(300, &random)
        let index = SpatialIndex(coordinates: points)
        let box = try #require(BoundingBox(enclosing: points))
        #expect(index.search(box).sorted() == Array(0..<300), "\(layout), \(box)")
        // From the easternmost meridian, or the northernmost parallel, on there still are points.
        let corners = [
            (Coordinate.southEast(of: box), box.northEast),
            (Coordinate.northWest(of: box), box.northEast),
            (box.northEast, box.northEast),
            (box.southWest, box.southWest),
        ]
        for (southWest, northEast) in corners {
            let edge = try BoundingBox(southWest: #require(southWest), northEast: northEast)
            let expected = BruteForce(coordinates: points).search(edge)
            #expect(index.search(edge).sorted() == expected, "\(layout), \(edge)")
            #expect(index.count(in: edge) == expected.count, "\(layout), \(edge)")
        }
    }

    @Test("Edges at 180 degrees hold the points of both names of the meridian")
    func antimeridian() throws {
        let places = [180.0, -180, 170, -170, -169.9, 0, 179.9]
        let points = try places.map { try Coordinate(longitude: $0, latitude: 5) }
        let index = SpatialIndex(coordinates: points)
        let edges = [180.0, -180, 170, -170, 0, 179.9, 175, -175]
        for west in edges {
            for east in edges {
                let box = try BoundingBox(
                    southWest: Coordinate(longitude: west, latitude: 5),
                    northEast: Coordinate(longitude: east, latitude: 5)
                )
                let expected = BruteForce(coordinates: points).search(box)
                #expect(index.search(box).sorted() == expected, "from \(west) to \(east)")
                #expect(index.count(in: box) == expected.count, "from \(west) to \(east)")
            }
        }
    }

    /// The box between two places, eastward from the first.
    private static func box(_ one: Coordinate, _ other: Coordinate) throws -> BoundingBox {
        try BoundingBox(
            southWest: Coordinate(
                longitude: one.longitude,
                latitude: min(one.latitude, other.latitude)
            ),
            northEast: Coordinate(
                longitude: other.longitude,
                latitude: max(one.latitude, other.latitude)
            )
        )
    }
}

extension Coordinate {
    fileprivate static func southEast(of box: BoundingBox) -> Coordinate? {
        try? Coordinate(longitude: box.northEast.longitude, latitude: box.southWest.latitude)
    }

    fileprivate static func northWest(of box: BoundingBox) -> Coordinate? {
        try? Coordinate(longitude: box.southWest.longitude, latitude: box.northEast.latitude)
    }
}
