import Geodesy
import HTTPTypes
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("/collections/areas")
struct AreaTests {
    private static let path = "/collections/areas/items"

    private func answer(_ query: String) async throws -> Answer {
        try await withService(SampleAreas.snapshot()) { try await $0.get(Self.path + query) }
    }

    @Test("lists the areas in the order of their ids, with what is known of them")
    func everything() async throws {
        let answer = try await answer("")
        #expect(answer.status == 200)
        #expect(answer.contentType == "application/geo+json")
        #expect(answer.ids == (try SampleAreas.areas().map(\.id)))
        #expect(answer.json["numberMatched"] == .integer(9))
        #expect(answer.json["revision"] == .integer(42))
        #expect(answer.json["notice"] == .string("示例数据 / Made-up data"))
        let first = answer.features.first?["properties"]
        #expect(first?["code"] == .string("610110"))
        #expect(first?["name"] == .string("区 \"0\""))
        #expect(first?["name_en"] == .string("District 0"))
        #expect(first?["population"] == .integer(1_202_038))
        #expect(answer.features.last?["properties"]?["population"] == .null)
    }

    @Test("what it lists can be imported again and is the same")
    func imported() async throws {
        let body = Array(try await answer("").body.utf8)
        var reader = AreaReader(ArrayByteSource(body))
        var read: [Area] = []
        while case .area(let area, _, _) = try reader.next() { read.append(area) }
        let areas = try SampleAreas.areas()
        #expect(read.count == areas.count)
        for (read, area) in zip(read, areas) {
            #expect(read.code == area.code && read.name == area.name)
            #expect(read.englishName == area.englishName && read.level == area.level)
            #expect(read.parent == area.parent && read.population == area.population)
            #expect(read.outline == area.outline.followingRightHandRule())
        }
    }

    @Test("exteriors run counterclockwise, holes clockwise, and every outline is a MultiPolygon")
    func winding() async throws {
        for feature in try await answer("").features {
            #expect(feature["geometry"]?["type"] == .string("MultiPolygon"))
            for polygon in feature["geometry"]?["coordinates"]?.arrayValue ?? [] {
                for (index, ring) in (polygon.arrayValue ?? []).enumerated() {
                    let positions = try (ring.arrayValue ?? []).map { position in
                        let numbers = (position.arrayValue ?? []).compactMap(\.doubleValue)
                        return try Coordinate(longitude: numbers[0], latitude: numbers[1])
                    }
                    #expect(try LinearRing(positions).isCounterclockwise == (index == 0))
                }
            }
        }
    }

    @Test(
        "a box lists the areas that have a place in common with it",
        arguments: [
            ("108.81,34.21,108.82,34.22", [2]), ("108.85,34.21,108.95,34.25", [2, 5]),
            // Within the hole, then over its edge.
            ("109.13,34.23,109.17,34.27", []), ("109.13,34.23,109.19,34.27", [11]),
            ("179,-17,-179,-17", [99]), ("0,0,1,1", []), ("-180,-90,180,90", nil),
        ] as [(String, [Int64]?)]
    )
    func box(box: String, expected: [Int64]?) async throws {
        let ids = try await answer("?bbox=\(box)").ids
        #expect(ids == (try expected ?? SampleAreas.areas().map(\.id)))
    }

    @Test("pages follow each other as those of the stations do", arguments: [1, 4, 9])
    func paging(limit: Int) async throws {
        let ids = try await withService(SampleAreas.snapshot()) { client in
            var ids: [Int64] = []
            var next: String? = "\(Self.path)?bbox=108,34,110,35&limit=\(limit)"
            while let uri = next, ids.count < 100 {
                let answer = try await client.get(uri)
                ids += answer.ids
                let link = answer.json["links"]?.arrayValue?.first { $0["rel"] == .string("next") }
                next = link?["href"]?.stringValue.map {
                    String($0.dropFirst("http://localhost".count))
                }
            }
            return ids
        }
        #expect(ids == (try SampleAreas.areas().map(\.id).filter { $0 != 99 }))
    }

    @Test("one area is found by its code, and by its id")
    func single() async throws {
        #expect(try await answer("?code=610113").ids == [11])
        #expect(try await answer("?code=nowhere").ids == [])
        let area = try await answer("/11")
        #expect(area.json["id"] == .integer(11))
        #expect(area.json["properties"]?["code"] == .string("610113"))
        let relations = area.json["links"]?.arrayValue?.compactMap { $0["rel"]?.stringValue }
        #expect(relations == ["self", "collection"])
    }

    @Test(
        "an id that there is not answers 404",
        arguments: ["0", "12", "x", "-2", "9999999999999999999"]
    )
    func missing(id: String) async throws {
        _ = try await withService(SampleAreas.snapshot()) {
            try await $0.problem("\(Self.path)/\(id)", status: 404)
        }
    }

    @Test("a parameter that stations have and areas have not is refused")
    func refused() async throws {
        for query in ["status=open", "at=now", "limit=0", "bbox=1,2,3", "after=x", "code="] {
            _ = try await withService(SampleAreas.snapshot()) {
                try await $0.problem("\(Self.path)?\(query)", status: 400)
            }
        }
    }

    @Test("the extent is the box around the outlines, none without areas")
    func extent() async throws {
        let full = try await withService(SampleAreas.snapshot()) {
            try await $0.get("/collections/areas")
        }
        let box = full.json["extent"]?["spatial"]?["bbox"]?.arrayValue?.first?.arrayValue
        #expect(box?.compactMap(\.doubleValue) == [108.8, -18, -179.5, 34.3])
        let empty = try await withService { try await $0.get("/collections/areas") }
        #expect(empty.json["extent"] == nil)
    }

    @Test("an unchanged revision is not sent twice")
    func unchanged() async throws {
        try await withService(SampleAreas.snapshot()) { client in
            let tag = try #require(try await client.get(Self.path).headers[.eTag])
            let again = try await client.get(Self.path, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
        }
    }
}
