import Coverage
import Geodesy
import TestSupport
import Testing

@Suite("Area locator")
struct AreaLocatorTests {
    /// A star around a place with random rays.
    private func star(
        _ longitude: Double,
        _ latitude: Double,
        _ generator: inout SeededGenerator
    ) throws -> [Coordinate] {
        let corners = 3 * Int.random(in: 1...20, using: &generator)
        var ring: [Coordinate] = []
        for corner in 0..<corners {
            let angle = Double(corner) / Double(corners)
            let ray = Double.random(in: 0.05...0.5, using: &generator)
            // Points of a diamond, which needs no trigonometry.
            let turn = angle * 4
            let x = turn < 2 ? 1 - turn : turn - 3
            let y = turn < 1 ? turn : turn < 3 ? 2 - turn : turn - 4
            ring.append(try MadeUp.place(longitude + ray * x, latitude + ray * y))
        }
        return ring + [ring[0]]
    }

    @Test("agrees with asking every outline", arguments: 1...10 as ClosedRange<UInt64>)
    func agrees(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var outlines: [MultiPolygon] = []
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            let x = Double.random(in: 100...102, using: &generator)
            let y = Double.random(in: 30...32, using: &generator)
            outlines.append(try MultiPolygon(rings: [[star(x, y, &generator)]]))
        }
        let locator = AreaLocator(outlines)
        var places = try MadeUp.places(4_000, west: 99, south: 29, size: 4, using: &generator)
        places += outlines.flatMap { $0.polygons.flatMap(\.exterior.positions) }
        let found = locator.areas(ofEach: places)
        for (place, area) in zip(places, found) {
            let expected = outlines.firstIndex { $0.contains(place) }
            #expect(area == Int32(expected ?? -1), "seed \(seed), \(place)")
            #expect(locator.area(of: place) == expected)
        }
    }

    @Test("a place on a border belongs to the first area alone")
    func border() throws {
        let locator = AreaLocator([try MadeUp.box(0, 0, 1, 1), try MadeUp.box(1, 0, 2, 1)])
        #expect(locator.area(of: try MadeUp.place(1, 0.5)) == 0)
        #expect(locator.area(of: try MadeUp.place(1, 1)) == 0)
        #expect(locator.area(of: try MadeUp.place(2, 1)) == 1)
        #expect(locator.area(of: try MadeUp.place(2.0001, 1)) == nil)
    }

    @Test("holes, poles, the antimeridian and no areas are ordinary")
    func oddAreas() throws {
        let hole = try MadeUp.box(0.4, 0.4, 0.6, 0.6).polygons[0].exterior
        let ring = try MadeUp.box(0, 0, 1, 1).polygons[0].exterior
        let locator = AreaLocator([
            MultiPolygon([Polygon(exterior: ring, holes: [hole])]),
            MultiPolygon(
                try MadeUp.box(179, 10, 180, 11).polygons
                    + MadeUp.box(-180, 10, -179, 11).polygons
            ),
            try MadeUp.box(-180, 80, 180, 90),
        ])
        #expect(locator.area(of: try MadeUp.place(0.5, 0.5)) == nil)
        #expect(locator.area(of: try MadeUp.place(0.4, 0.5)) == 0)
        #expect(locator.area(of: try MadeUp.place(0.3, 0.5)) == 0)
        #expect(locator.area(of: try MadeUp.place(180, 10.5)) == 1)
        #expect(locator.area(of: try MadeUp.place(-180, 10.5)) == 1)
        #expect(locator.area(of: try MadeUp.place(-179.5, 10.5)) == 1)
        #expect(locator.area(of: try MadeUp.place(17, 90)) == 2)
        #expect(AreaLocator([]).areas(ofEach: [try MadeUp.place(0, 0)]) == [-1])
        #expect(AreaLocator([MultiPolygon([])]).area(of: try MadeUp.place(0, 0)) == nil)
    }
}
