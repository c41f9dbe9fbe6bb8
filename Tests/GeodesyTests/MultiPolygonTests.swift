import Geodesy
import Testing

@Suite("MultiPolygon")
struct MultiPolygonTests {
    private static func rectangle(_ west: Double, _ east: Double) throws -> [[Coordinate]] {
        try [
            [
                place(-1, west), place(-1, east), place(1, east), place(1, west), place(-1, west),
            ]
        ]
    }

    @Test("A place is in an area if one of its parts holds it")
    func contains() throws {
        let area = try MultiPolygon(rings: [Self.rectangle(0, 1), Self.rectangle(3, 4)])
        #expect(area.contains(try place(0, 0.5)))
        #expect(area.contains(try place(0, 4)))
        #expect(!area.contains(try place(0, 2)))
    }

    @Test("An area without parts holds nothing and has no box")
    func empty() throws {
        let area = MultiPolygon([])
        #expect(area.boundingBox == nil)
        #expect(!area.contains(try place(0, 0)))
    }

    @Test("The box of an area that was cut at the antimeridian crosses it")
    func cutAtTheAntimeridian() throws {
        let area = try MultiPolygon(rings: [Self.rectangle(177, 180), Self.rectangle(-180, -178)])
        let box = try #require(area.boundingBox)
        #expect(box.crossesAntimeridian)
        #expect(box.southWest.longitude == 177 && box.northEast.longitude == -178)
        #expect(area.contains(try place(0, 180)))
        #expect(area.contains(try place(0, -180)))
    }

    @Test("An error names the polygon too")
    func errors() throws {
        #expect(throws: PolygonError.noExterior(polygon: 1)) {
            try MultiPolygon(rings: [Self.rectangle(0, 1), []])
        }
    }
}
