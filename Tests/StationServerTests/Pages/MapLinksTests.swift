import Foundation
import Geodesy
import Stations
import Testing

@testable import StationServer

@Suite("links into map programs")
struct MapLinksTests {
    private func links(_ name: String) throws -> MapLinks {
        var station = Station(key: StationKey(source: "a", code: "1"), name: name)
        let place = try Coordinate(longitude: 108.9422, latitude: 34.2611)
        station.position = StationPosition(place)
        return try #require(MapLinks(station))
    }

    @Test("carry the coordinates in the order and datum that each program takes")
    func coordinates() throws {
        let links = try links("钟楼")
        #expect(links.geo == "geo:34.2611,108.9422?q=34.2611,108.9422(%E9%92%9F%E6%A5%BC)")
        #expect(links.baidu.contains("location=34.2611,108.9422&"))
        #expect(links.baidu.contains("coord_type=wgs84"))
        #expect(links.tencent.contains("tocoord=34.2611,108.9422&coord_type=1&"))
        // Amap takes GCJ-02: turned back, it is the same place to the decimetre.
        let pair = try #require(links.amap.firstMatch(of: /to=([\d.]+),([\d.]+),/))
        let place = try CoordinateReferenceSystem.gcj02.toWGS84(
            x: try #require(Double(pair.1)),
            y: try #require(Double(pair.2))
        )
        let original = links.coordinate
        #expect(Geodesic.inverse(from: place, to: original).distanceMetres < 0.2)
        #expect(links.amap.contains("mode=walk"))
    }

    @Test("have names without what the programs take for separators")
    func names() throws {
        let links = try links("A,B|C D&to=1,2#\u{202E}x\n")
        for link in [links.amap, links.baidu, links.tencent, links.geo] {
            #expect(link.contains("ABCD%26to%3D12%23x"))
            #expect(!link.contains("|") && !link.contains(" "))
            #expect(URL(string: link) != nil)
        }
        #expect(MapLinks(Station(key: StationKey(source: "a", code: "1"), name: "x")) == nil)
    }

    @Test(
        "Degrees have six decimals at most",
        arguments: [
            (108.9422, "108.9422"), (0, "0"), (-0.0000001, "0"), (-179.1234567, "-179.123457"),
            (1, "1"), (0.1, "0.1"), (12.000001, "12.000001"), (-0.5, "-0.5"), (9.9999999, "10"),
        ]
    )
    func degrees(value: Double, text: String) {
        #expect(MapLinks.degrees(value) == text)
    }

    @Test(
        "The button dials the station's number, else the union's hotline",
        arguments: [
            (nil, "12351"), ("12351", "12351"), ("029-8765 4321", "02987654321"),
            ("+86 29 8765", "+86298765"), ("029-1111111;029-2222222", "0291111111"),
            ("无", "12351"), ("12", "12351"), ("\"><x", "12351"),
        ] as [(String?, String)]
    )
    func phone(text: String?, dialled: String) {
        let fields = PhoneButton.fields(text, Texts(language: .english))
        #expect(fields["dialled"] as? String == dialled)
    }
}
