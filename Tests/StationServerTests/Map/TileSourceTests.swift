import Geodesy
import Testing

@testable import StationServer

@Suite("the address of map tiles")
struct TileSourceTests {
    @Test(
        "names the host that the map may ask, and no other",
        arguments: [
            ("https://tile.example.org/{z}/{x}/{y}.png", "https://tile.example.org"),
            ("http://10.0.0.7:8080/t?x={x}&y={y}&z={z}", "http://10.0.0.7:8080"),
            ("https://webrd01.example.com/a;b?x={x}&y={-y}&z={z}", "https://webrd01.example.com"),
            ("/tiles/{z}/{x}/{y}.png", nil),
        ] as [(String, String?)]
    )
    func origins(template: String, origin: String?) throws {
        #expect(try TileSource(template: template).origin == origin)
    }

    @Test(
        "is refused with what is wrong",
        arguments: [
            ("https://tile.example.org/{z}/{x}.png", .missingPlaceholder("{y}")),
            ("https://tile.example.org/{z}/{y}.png", .missingPlaceholder("{x}")),
            ("https://tile.example.org/", .missingPlaceholder("{z}")),
            ("https://{s}.example.org/{z}/{x}/{y}.png", .unknownPlaceholder("{s}")),
            ("https://e.org/{z}/{x}/{y}{r", .unknownPlaceholder("{r")),
            ("ftp://e.org/{z}/{x}/{y}", .notAnAddress), ("{z}/{x}/{y}", .notAnAddress),
            ("//e.org/{z}/{x}/{y}", .notAnAddress), ("https:///{z}/{x}/{y}", .notAnAddress),
            ("https://me@e.org/{z}/{x}/{y}", .notAnAddress),
            ("https://e.org/{z}/{x}/{y} x", .notAnAddress),
            ("https://e.org; script-src * /{z}/{x}/{y}", .notAnAddress),
            ("https://e.org;a/{z}/{x}/{y}", .notAnAddress),
            ("https://*.org/{z}/{x}/{y}", .notAnAddress),
            ("https://地图.cn/{z}/{x}/{y}", .notAnAddress),
        ] as [(String, TileSourceError)]
    )
    func refused(template: String, error: TileSourceError) {
        #expect(throws: error) { try TileSource(template: template) }
        #expect(!error.description.isEmpty)
    }

    @Test("takes the datums that web maps are drawn in")
    func datums() throws {
        let template = "https://e.org/{z}/{x}/{y}"
        #expect(try TileSource(template: template, crs: .gcj02).crs == .gcj02)
        #expect(throws: TileSourceError.unsupportedDatum("bd09")) {
            try TileSource(template: template, crs: .bd09)
        }
    }
}
