import Coverage
import Geodesy
import TestSupport
import Testing

@Suite struct CoveredAreaTests {
    private static func place(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
        try Coordinate(longitude: longitude, latitude: latitude)
    }

    private static func covered(
        _ outline: MultiPolygon,
        _ stations: [Coordinate],
        _ metres: Double
    ) throws -> Double {
        try AreaCoverage(outline).covered(by: stations, within: ServiceRadius(metres: metres))
    }

    @Test(
        "One disc has the area that the curvature gives it",
        arguments: [1, 30, 1_000, 30_000, 100_000.0],
        [-90, -89.95, -45, 0, 34.27, 60, 89.2, 90.0]
    )
    func oneDisc(metres: Double, latitude: Double) throws {
        let (south, north) = (max(-90, latitude - 2), min(90, latitude + 2))
        let expected = Outlines.discArea(latitude: latitude, radiusMetres: metres)
        for longitude in [108.95, 180, -179.9999] {
            // Around a pole the whole cap; elsewhere what is near, on both sides of the antimeridian.
            let isPolar = latitude.magnitude > 80
            let spans: [(Double, Double)] =
                isPolar
                ? [(-180, 180)]
                : longitude < 170 && longitude > 0 ? [(106, 112)] : [(178, 180), (-180, -178)]
            let outline = MultiPolygon(
                try spans.flatMap { try Outlines.box($0.0, south, $0.1, north).polygons }
            )
            let area = try Self.covered(outline, [Self.place(longitude, latitude)], metres)
            #expect((area / expected - 1).magnitude < 1e-7, "\(longitude)")
        }
    }

    @Test("Two discs that overlap are counted once where they do", arguments: [3.0, 800, 3_000])
    func twoDiscs(metres: Double) throws {
        let outline = try Outlines.box(108, 33, 110, 35)
        let first = try Self.place(108.95, 34.27)
        for share in [0.3, 1, 1.7, 1.999] {
            let distance = share * metres
            let second = Geodesic.direct(
                from: first,
                azimuthDegrees: 33,
                distanceMetres: distance
            ).destination
            let half = Sines.arcCosine(share / 2)
            let lens = metres * metres * (2 * half - Sines.sine(2 * half * 180 / .pi))
            let expected = 2 * Outlines.discArea(latitude: 34.27, radiusMetres: metres) - lens
            let area = try Self.covered(outline, [first, second], metres)
            #expect((area / expected - 1).magnitude < 1e-6, "\(share)")
        }
    }

    @Test(
        "Of a disc on a border along a meridian, half is covered",
        arguments: [5.0, 1_000, 90_000]
    )
    func halfDisc(metres: Double) throws {
        let outline = try Outlines.box(108, 30, 112, 38)
        let area = try Self.covered(outline, [Self.place(108, 34)], metres)
        let expected = Outlines.discArea(latitude: 34, radiusMetres: metres) / 2
        #expect((area / expected - 1).magnitude < 1e-7)
    }

    @Test("On a corner of two lines of symmetry, a quarter is covered")
    func corner() throws {
        let outline = try Outlines.box(10, 0, 12, 2)
        let area = try Self.covered(outline, [Self.place(10, 0)], 1_000)
        let expected = Outlines.discArea(latitude: 0, radiusMetres: 1_000) / 4
        #expect((area / expected - 1).magnitude < 1e-7)
    }

    @Test("What lies in a hole is not covered")
    func hole() throws {
        let large = try Outlines.ring(west: 108.5, south: 34, east: 109.5, north: 35)
        let station = try Self.place(109, 34.5)
        let around = try Outlines.box(108, 33, 110, 36, holes: [large])
        #expect(try Self.covered(around, [station], 1_000) == 0)
        let small = try Outlines.ring(west: 108.999, south: 34.499, east: 109.001, north: 34.501)
        let pierced = try Outlines.box(108, 33, 110, 36, holes: [small])
        let expected =
            Outlines.discArea(latitude: 34.5, radiusMetres: 1_000)
            - Outlines.area(108.999, 34.499, 109.001, 34.501)
        let area = try Self.covered(pierced, [station], 1_000)
        #expect((area / expected - 1).magnitude < 1e-7)
    }

    @Test("Stations at one place, or all but at one, count as one")
    func coincident() throws {
        let outline = try Outlines.box(108, 33, 110, 36)
        let expected = Outlines.discArea(latitude: 34, radiusMetres: 700)
        for shift in [0, 1e-14, 1e-12, 1e-11, 1e-10] {
            let stations = try (0..<20).map { try Self.place(109 + shift * Double($0), 34) }
            let area = try Self.covered(outline, stations, 700)
            // Twenty stations in a row widen the disc by what is between the first and the last.
            let length = 19 * shift * 111_195 * Sines.cosine(34)
            let wider = expected + 2 * 700 * length
            #expect((area / wider - 1).magnitude < 2e-8, "\(shift)")
        }
        let pole = try (-6...6).map { try Self.place(30 * Double($0), 90) }
        let cap = try Self.covered(Outlines.box(-180, 80, 180, 90), pole, 700)
        #expect(
            (cap / Outlines.discArea(latitude: 90, radiusMetres: 700) - 1).magnitude < 1e-7
        )
    }

    @Test("An area within one disc is covered, and one out of reach is not")
    func all() throws {
        let outline = try Outlines.box(108.99, 33.99, 109.01, 34.01)
        let area = try AreaCoverage(outline)
        let near = try Self.place(109.004, 34.003)
        #expect(try Self.covered(outline, [near], 5_000) == area.areaSquareMetres)
        #expect(try Self.covered(outline, [Self.place(109.5, 34)], 5_000) == 0)
        #expect(try Self.covered(outline, [], 5_000) == 0)
    }

    @Test("A station beyond the border serves what it reaches, over the antimeridian too")
    func outside() throws {
        let east = try Outlines.box(179, -18, 180, -16)
        let west = try Outlines.box(-180, -18, -179, -16)
        let both = MultiPolygon(east.polygons + west.polygons)
        let station = try Self.place(-179.997, -17)
        let expected = Outlines.discArea(latitude: -17, radiusMetres: 1_000)
        let parts = try [east, west].map { try Self.covered($0, [station], 1_000) }
        #expect(parts[0] > 0.1 * expected)
        #expect(((parts[0] + parts[1]) / expected - 1).magnitude < 1e-7)
        #expect(try (Self.covered(both, [station], 1_000) / expected - 1).magnitude < 1e-7)
    }
}
