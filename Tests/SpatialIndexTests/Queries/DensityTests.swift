import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Density")
struct DensityTests {
    @Test("The counts of all parts add up to that of the box", arguments: Layout.allCases)
    func total(layout: Layout) throws {
        var random = SeededGenerator(seed: 41)
        let points = try layout.points(500, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<12 {
            let one = try layout.origin(points, &random)
            let other = try layout.origin(points, &random)
            let south = min(one.latitude, other.latitude)
            let box = try BoundingBox(
                southWest: Coordinate(longitude: one.longitude, latitude: south),
                northEast: Coordinate(
                    longitude: other.longitude,
                    latitude: max(one.latitude, other.latitude)
                )
            )
            let columns = Int.random(in: 1...40, using: &random)
            let rows = Int.random(in: 1...40, using: &random)
            let counts = index.density(in: box, columns: columns, rows: rows)
            #expect(counts.count == columns * rows)
            #expect(counts.reduce(0, +) == index.count(in: box), "\(layout), seed 41, \(box)")
        }
    }

    @Test("Each point counts in its part, row by row from the south west")
    func parts() throws {
        var random = SeededGenerator(seed: 42)
        let points = try (0..<400).map { _ in try random.place(-10...10, 40...50) }
        let index = SpatialIndex(coordinates: points)
        let box = try Self.box(-8, 42, 8, 50)
        var expected = [Int](repeating: 0, count: 8 * 4)
        for point in points where box.contains(point) {
            let column = Int((point.longitude + 8) / 2)
            let row = Int((point.latitude - 42) / 2)
            expected[row * 8 + column] += 1
        }
        #expect(index.density(in: box, columns: 8, rows: 4) == expected, "seed 42")
    }

    @Test("A point on an inner edge counts to the north east, on the outer edge inside")
    func edges() throws {
        let points = try (0...4).map {
            try Coordinate(longitude: Double($0), latitude: Double($0))
        }
        let index = SpatialIndex(coordinates: points)
        let counts = index.density(in: try Self.box(0, 0, 4, 4), columns: 4, rows: 4)
        #expect(counts == [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2])
    }

    @Test("Columns run eastward over the antimeridian, whose two names are one place")
    func antimeridian() throws {
        let longitudes = [179.5, 180, -180, -179.5]
        let points = try longitudes.map { try Coordinate(longitude: $0, latitude: 0) }
        let index = SpatialIndex(coordinates: points)
        let over = index.density(in: try Self.box(179, -1, -179, 1), columns: 4, rows: 1)
        #expect(over == [0, 1, 2, 1])
        let east = index.density(in: try Self.box(-180, -1, -179, 1), columns: 2, rows: 1)
        #expect(east == [2, 1])
        let west = index.density(in: try Self.box(179, -1, 180, 1), columns: 2, rows: 1)
        #expect(west == [0, 3])
    }

    @Test("A box that ends at the antimeridian, wherever it begins, has points of both its names")
    func roundedWidths() throws {
        var random = SeededGenerator(seed: 43)
        let points = try [180.0, -180].map { try Coordinate(longitude: $0, latitude: 0) }
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<300 {
            // Of small numbers all bits are kept, which a difference from 180 has to round.
            let size = random.magnitude(1e-3...179)
            let longitude = Bool.random(using: &random) ? size : -size
            for half in [180.0, -180] {
                let west = index.density(
                    in: try Self.box(longitude, -1, half, 1),
                    columns: 9,
                    rows: 1
                )
                #expect(
                    west == [0, 0, 0, 0, 0, 0, 0, 0, 2],
                    "seed 43, from \(longitude) to \(half)"
                )
                let east = index.density(
                    in: try Self.box(half, -1, longitude, 1),
                    columns: 9,
                    rows: 1
                )
                #expect(
                    east == [2, 0, 0, 0, 0, 0, 0, 0, 0],
                    "seed 43, from \(half) to \(longitude)"
                )
            }
        }
    }

    @Test("A box of no size has all its points in its first part")
    func noSize() throws {
        let here = try Coordinate(longitude: 1, latitude: 2)
        let index = SpatialIndex(coordinates: [here, here])
        let box = try BoundingBox(southWest: here, northEast: here)
        #expect(index.density(in: box, columns: 2, rows: 2) == [2, 0, 0, 0])
    }

    private static func box(
        _ west: Double,
        _ south: Double,
        _ east: Double,
        _ north: Double
    ) throws -> BoundingBox {
        try BoundingBox(
            southWest: Coordinate(longitude: west, latitude: south),
            northEast: Coordinate(longitude: east, latitude: north)
        )
    }
}
