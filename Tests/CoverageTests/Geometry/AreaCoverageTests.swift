import Coverage
import Geodesy
import Testing

@Suite struct AreaCoverageTests {
    @Test(
        "The area of a box is that of the closed form",
        arguments: [
            [100, 30, 110, 40], [-180, -90, 180, 90], [-180, 60, 180, 90], [-3, -5, 8, 7],
            [179, -80, 180, -79], [10, -90, 20, -45], [0, 0, 1e-4, 1e-4],
        ] as [[Double]]
    )
    func boxes(sides: [Double]) throws {
        let area = try AreaCoverage(Outlines.box(sides[0], sides[1], sides[2], sides[3]))
        let expected = Outlines.area(sides[0], sides[1], sides[2], sides[3])
        #expect((area.areaSquareMetres / expected - 1).magnitude < 1e-10)
    }

    @Test("The whole globe has the area that geographiclib gives")
    func globe() throws {
        let area = try AreaCoverage(Outlines.box(-180, -90, 180, 90))
        #expect((area.areaSquareMetres - 510_065_621_724_088.44).magnitude < 1e5)
    }

    @Test("Holes are taken off and the winding does not matter")
    func holes() throws {
        let hole = try Outlines.ring(west: 102, south: 32, east: 103, north: 34)
        let expected = Outlines.area(100, 30, 110, 40) - Outlines.area(102, 32, 103, 34)
        for ring in [hole, hole.reversed()] {
            let area = try AreaCoverage(Outlines.box(100, 30, 110, 40, holes: [ring]))
            #expect((area.areaSquareMetres / expected - 1).magnitude < 1e-12)
        }
    }

    @Test("Neighbouring polygons may have an edge in common")
    func neighbours() throws {
        let rings = [
            try Outlines.ring(west: 1, south: 2, east: 3, north: 4),
            try Outlines.ring(west: 3, south: 2.5, east: 5, north: 3.5),
        ]
        let area = try AreaCoverage(MultiPolygon(rings: rings.map { [$0] }))
        let expected = Outlines.area(1, 2, 3, 4) + Outlines.area(3, 2.5, 5, 3.5)
        #expect((area.areaSquareMetres / expected - 1).magnitude < 1e-12)
    }

    @Test("A bow-tie is refused with the place where it crosses itself")
    func bowTie() throws {
        let ring = try [(0.0, 0.0), (2, 2), (2, 0), (0, 2), (0, 0)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let crossing = try Coordinate(longitude: 1, latitude: 1)
        #expect(throws: CoverageError.outline(.crossing(at: crossing))) {
            _ = try AreaCoverage(MultiPolygon(rings: [[ring]]))
        }
        #expect(
            "\(CoverageError.outline(.crossing(at: crossing)))".contains(
                "longitude 1.0, latitude 1.0"
            )
        )
    }

    @Test("Polygons that overlap are refused, be it that one lies in the other")
    func overlaps() throws {
        let outer = try Outlines.ring(west: 0, south: 0, east: 10, north: 10)
        let inner = try Outlines.ring(west: 2, south: 2, east: 3, north: 3)
        let beside = try Outlines.ring(west: 12, south: 2, east: 13, north: 3)
        let across = try Outlines.ring(west: 9, south: 2, east: 13, north: 3)
        for rings in [
            [[outer], [inner]], [[outer, beside]], [[outer, across]],
            [[outer], [across]],
        ] {
            #expect { _ = try AreaCoverage(MultiPolygon(rings: rings)) } throws: { error in
                switch error as? CoverageError {
                case .outline(.crossing), .outline(.overlap): return true
                default: return false
                }
            }
        }
        // An island in a lake is none of these.
        let lake = try Outlines.ring(west: 1, south: 1, east: 4, north: 4)
        let area = try AreaCoverage(MultiPolygon(rings: [[outer, lake], [inner]]))
        let expected =
            Outlines.area(0, 0, 10, 10) - Outlines.area(1, 1, 4, 4) + Outlines.area(2, 2, 3, 3)
        #expect((area.areaSquareMetres / expected - 1).magnitude < 1e-12)
    }

    @Test("An outline without an area is refused")
    func empty() throws {
        let flat = try [(0.0, 0.0), (2, 2), (1, 1), (0, 0)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
        for rings in [[], [[flat]]] {
            #expect(throws: CoverageError.outline(.noArea)) {
                _ = try AreaCoverage(MultiPolygon(rings: rings))
            }
        }
    }
}
