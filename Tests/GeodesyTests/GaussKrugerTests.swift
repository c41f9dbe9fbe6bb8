import Geodesy
import TestSupport
import Testing

@Suite("Gauss–Krüger of CGCS2000")
struct GaussKrugerTests {
    /// EPSG code, place, and the metres of PROJ 9 (pyproj) for them.
    static let published: [(Int, Double, Double, Double, Double)] = [
        (4526, 112.3387, 16.831, 38_322_916.509483725, 1_862_347.7138501005),
        (4526, 114.0, 0.0001, 38_500_000.0, 11.057427581794872),
        (4545, 108.942344, 34.261004, 586_792.5244133151, 3_793_015.0750093847),
        (4545, 112.3387, 16.831, 962_792.8522585772, 1_866_684.7908455175),
        (4545, 122.5386, 52.9721, 1_473_734.4345132532, 5_971_067.280875527),
        (4497, 108.942344, 34.261004, 19_310_472.22873052, 3_794_529.63875067),
        (4497, 112.3387, 16.831, 19_642_690.607855193, 1_862_086.9403821228),
        (4508, 108.942344, 34.261004, 310_472.2287305197, 3_794_529.63875067),
        (4508, 122.5386, 52.9721, 1_273_700.8603270997, 5_934_077.408707055),
        (4513, 75.9898, 39.4704, 25_585_173.005095273, 4_371_195.471505511),
        (4534, 75.9898, 39.4704, 585_173.005095274, 4_371_195.471505511),
        (4533, 135.05, 48.4, 45_503_702.332699426, 5_362_906.487885295),
        (4554, 135.05, 48.4, 503_702.33269942435, 5_362_906.487885295),
        (4491, 75.9898, 39.4704, 13_585_173.005095273, 4_371_195.471505511),
        (4502, 75.9898, 39.4704, 585_173.005095274, 4_371_195.471505511),
        (4501, 135.05, 48.4, 23_503_702.3327, 5_362_906.487885295),
        (4512, 135.05, 48.4, 503_702.33269942435, 5_362_906.487885295),
    ]

    private func system(_ code: Int) throws -> CoordinateReferenceSystem {
        .gaussKruger(try #require(GaussKrugerZone(epsg: code)))
    }

    @Test("The metres are those of PROJ, and lead back", arguments: published)
    func agreesWithPROJ(code: Int, longitude: Double, latitude: Double, x: Double, y: Double) throws
    {
        let system = try system(code)
        let here = try Coordinate(longitude: longitude, latitude: latitude)
        let found = system.fromWGS84(here)
        #expect((found.x - x).magnitude < 1e-6, "\(found.x)")
        #expect((found.y - y).magnitude < 1e-6, "\(found.y)")
        let back = try system.toWGS84(x: x, y: y)
        #expect(Geodesic.distanceMetres(from: back, to: here) < 1e-6)
        #expect(system.covers(here))
    }

    @Test("An easting that begins with its zone needs no code, in both widths of zones")
    func zoneInFront() throws {
        let here = try Coordinate(longitude: 108.942344, latitude: 34.261004)
        let system = CoordinateReferenceSystem.cgcs2000GaussKruger
        for code in [4497, 4524] {
            let metres = try self.system(code).fromWGS84(here)
            let back = try system.toWGS84(x: metres.x, y: metres.y)
            #expect(Geodesic.distanceMetres(from: back, to: here) < 1e-6)
        }
        // What is written is the zone of three degrees: 36, around 108° E.
        #expect(Int(system.fromWGS84(here).x / 1e6) == 36)
    }

    @Test("Every code of the registry is a zone, its neighbours are none")
    func codes() throws {
        let codes = (4480...4560).filter { GaussKrugerZone(epsg: $0) != nil }
        #expect(codes == Array(4491...4512) + Array(4513...4554))
        for code in codes {
            let name = try system(code).rawValue
            #expect(name == "epsg\(code)")
            #expect(CoordinateReferenceSystem(rawValue: name) == (try system(code)))
        }
        for name in ["epsg4490", "epsg4555", "epsg", "epsg-1", "", "epsg 4526"] {
            #expect(CoordinateReferenceSystem(rawValue: name) == nil)
        }
    }

    @Test("Metres outside a zone are refused")
    func bounds() throws {
        let numbered = try system(4526)
        let plain = try system(4545)
        #expect(throws: CoordinateError.eastingOutOfRange(37_400_000)) {
            try numbered.toWGS84(x: 37_400_000, y: 4e6)
        }
        #expect(throws: CoordinateError.northingOutOfRange(-1)) {
            try plain.toWGS84(x: 500_000, y: -1)
        }
        #expect(throws: CoordinateError.northingOutOfRange(36_494_321)) {
            try plain.toWGS84(x: 500_000, y: 36_494_321)
        }
        #expect(throws: CoordinateError.eastingOutOfRange(494_321)) {
            try CoordinateReferenceSystem.cgcs2000GaussKruger.toWGS84(x: 494_321, y: 3.8e6)
        }
        #expect(!plain.covers(try Coordinate(longitude: -70, latitude: 40)))
        #expect(
            !CoordinateReferenceSystem.cgcs2000GaussKruger.covers(
                try .init(longitude: 0, latitude: 9)
            )
        )
        #expect(!CoordinateReferenceSystem.epsg3857.covers(try .init(longitude: 0, latitude: 86)))
    }

    @Test("Random places within ten degrees of a meridian come back within 1e-6 m")
    func roundTrips() throws {
        var generator = SeededGenerator(seed: 4526)
        for _ in 0..<2_000 {
            let code = [4534, 4545, 4554, 4508].randomElement(using: &generator) ?? 4545
            let zone = try #require(GaussKrugerZone(epsg: code))
            let here = try Coordinate(
                longitude: zone.centralMeridian + .random(in: -9...9, using: &generator),
                latitude: .random(in: 0...89, using: &generator)
            )
            let system = CoordinateReferenceSystem.gaussKruger(zone)
            guard system.covers(here) else { continue }
            let metres = system.fromWGS84(here)
            let back = try system.toWGS84(x: metres.x, y: metres.y)
            #expect(Geodesic.distanceMetres(from: back, to: here) < 1e-6, "\(here) \(code)")
        }
    }
}
