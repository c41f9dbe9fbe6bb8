import Geodesy
import Stations
import Testing

@testable import StationStore

@Suite("Outlines that a file should not have")
struct OutlineCheckTests {
    private func findings(_ corners: [(Double, Double)]) throws -> [String] {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let ring = try (corners + corners.prefix(1)).map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let area = Area(code: "7", name: "丙区", outline: try MultiPolygon(rings: [[ring]]))
        var reports: [ImportReport] = []
        try store.importing(layer: "area", source: "", reports: &reports) { transaction, _ in
            _ = try transaction.write(area)
            return .commit
        }
        return try store.check().map(\.description)
    }

    @Test("An outline that crosses itself is named with the area and the place")
    func crossing() throws {
        let found = try findings([(0, 0), (2, 2), (2, 0), (0, 2)])
        #expect(found.count == 1)
        let line = try #require(found.first)
        #expect(line.contains("7 丙区") && line.contains("longitude 1.0, latitude 1.0"))
    }

    @Test("An outline without an area is named, and so is one that spans more than half the globe")
    func others() throws {
        let flat = try findings([(0, 0), (2, 0), (1, 0)])
        #expect(flat.count == 1 && flat[0].contains("丙区"))
        let wide = try findings([(178, -18), (-178, -18), (-178, -16), (178, -16)])
        #expect(wide.count == 1 && wide[0].contains("356"))
    }

    @Test("What has one meaning only is no finding")
    func mendable() throws {
        #expect(try findings([(0, 0), (0, 2), (2, 2), (2, 2), (2, 0)]).isEmpty)
    }
}
