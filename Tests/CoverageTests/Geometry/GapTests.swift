import Coverage
import Geodesy
import TestSupport
import Testing

@Suite struct GapTests {
    @Test(
        "The gaps of a city are as many and as large as those of another program",
        .enabled(if: OutsideData.folder != nil, Comment(rawValue: OutsideData.hint)),
        arguments: ["one_station", "xian_like"]
    )
    func cities(name: String) throws {
        let city = try CityCase(name)
        let area = try AreaCoverage(city.outline)
        for figures in city.expected.values {
            let radius = try ServiceRadius(metres: figures.radius_m)
            let gaps = area.gaps(of: city.stations, within: radius)
            let covered = area.covered(by: city.stations, within: radius)
            let sum = gaps.reduce(covered) { $0 + $1.areaSquareMetres }
            #expect((sum / area.areaSquareMetres - 1).magnitude < 1e-7)
            #expect(gaps.count == figures.gap_polygons)
            let largest = try #require(gaps.first).areaSquareMetres / 1e6
            #expect((largest / figures.largest_gap_km2 - 1).magnitude < 1e-6)
            #expect(gaps.map(\.areaSquareMetres) == gaps.map(\.areaSquareMetres).sorted(by: >))
        }
    }

    private static func check(_ gaps: [Gap], _ area: AreaCoverage, _ stations: [Coordinate]) {
        for gap in gaps {
            #expect(RingValidity.faults(of: gap.outline) == [])
            guard let farthest = gap.farthest else { continue }
            let distances = stations.map { Geodesic.distanceMetres(from: farthest.centre, to: $0) }
            #expect((distances.min() ?? 0) > farthest.radiusMetres - 1e-6)
            #expect((distances[farthest.nearestStation] - farthest.radiusMetres).magnitude < 1e-6)
        }
    }

    @Test(
        "Gaps are valid polygons and make up the rest of the area",
        arguments: 1...25 as ClosedRange<UInt64>
    )
    func random(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let metres = Double.random(in: 200...20_000, using: &random)
        let side = 8 * metres / 111_000
        let hole = try Outlines.ring(
            west: 0.3 * side,
            south: 40 + 0.3 * side,
            east: 0.5 * side,
            north: 40 + 0.4 * side
        )
        let outline = try Outlines.box(0, 40, side, 40 + side, holes: [hole])
        let stations = try (0..<Int.random(in: 1...40, using: &random)).map { _ in
            try Coordinate(
                longitude: .random(in: -0.1...1.1, using: &random) * side,
                latitude: 40 + .random(in: -0.1...1.1, using: &random) * side
            )
        }
        let area = try AreaCoverage(outline)
        let radius = try ServiceRadius(metres: metres)
        let gaps = area.gaps(of: stations, within: radius)
        let covered = area.covered(by: stations, within: radius)
        let sum = gaps.reduce(covered) { $0 + $1.areaSquareMetres }
        #expect((sum / area.areaSquareMetres - 1).magnitude < 1e-6, "seed \(seed)")
        Self.check(gaps, area, stations)
    }

    @Test("Without stations the area is one gap that no station is near to")
    func nobody() throws {
        let outline = try Outlines.box(108, 34, 109, 35)
        let area = try AreaCoverage(outline)
        let gaps = area.gaps(of: [], within: try ServiceRadius(metres: 1_000))
        #expect(gaps.map(\.outline) == [outline])
        #expect(gaps.map(\.farthest) == [nil])
        #expect(area.largestEmptyCircle(of: []) == nil)
        let station = try Coordinate(longitude: 108.5, latitude: 34.5)
        #expect(area.gaps(of: [station], within: try ServiceRadius(metres: 100_000)).isEmpty)
    }

    @Test("A gap over the antimeridian is one, in two polygons", arguments: [1_000.0, 20_000])
    func antimeridian(metres: Double) throws {
        let outline = MultiPolygon(
            try Outlines.box(179, -18, 180, -16).polygons
                + Outlines.box(-180, -18, -179, -16).polygons
        )
        let stations = [
            try Coordinate(longitude: -179.999, latitude: -17),
            try Coordinate(longitude: 180, latitude: -16.5),
        ]
        let area = try AreaCoverage(outline)
        let radius = try ServiceRadius(metres: metres)
        let gaps = area.gaps(of: stations, within: radius)
        #expect(gaps.map(\.outline.polygons.count) == [2])
        let covered = area.covered(by: stations, within: radius)
        let sum = gaps.reduce(covered) { $0 + $1.areaSquareMetres }
        #expect((sum / area.areaSquareMetres - 1).magnitude < 1e-6)
        Self.check(gaps, area, stations)
    }

    @Test("A disc over a pole leaves a ring", arguments: [90.0, 89.98, -89.97, -90])
    func poles(latitude: Double) throws {
        let outline =
            try latitude > 0 ? Outlines.box(-180, 89, 180, 90) : Outlines.box(-180, -90, 180, -89)
        let stations = [try Coordinate(longitude: 23, latitude: latitude)]
        let area = try AreaCoverage(outline)
        let radius = try ServiceRadius(metres: 20_000)
        let gaps = area.gaps(of: stations, within: radius)
        let covered = area.covered(by: stations, within: radius)
        let sum = gaps.reduce(covered) { $0 + $1.areaSquareMetres }
        #expect(gaps.count == 1)
        #expect((sum / area.areaSquareMetres - 1).magnitude < 1e-5)
        Self.check(gaps, area, stations)
    }
}
