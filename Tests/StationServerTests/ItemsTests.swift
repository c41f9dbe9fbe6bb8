import Geodesy
import HTTPTypes
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("/collections/stations/items")
struct ItemsTests {
    private static let path = "/collections/stations/items"

    private func ids(_ query: String) async throws -> [Int64] {
        try await withService { try await $0.get("\(Self.path)?limit=10000&\(query)") }.ids
    }

    private func expected(_ isListed: (Station) -> Bool) throws -> [Int64] {
        try SampleStations.stations().filter(isListed).map(\.id)
    }

    @Test("lists every station in the order of the ids, unlocated ones too")
    func everything() async throws {
        #expect(try await ids("") == expected { _ in true })
    }

    @Test("answers 100 by default and says how many there are")
    func defaults() async throws {
        let answer = try await withService { try await $0.get(Self.path) }
        #expect(answer.status == 200)
        #expect(answer.contentType == "application/geo+json")
        #expect(answer.features.count == 100)
        #expect(answer.json["numberReturned"] == .integer(100))
        #expect(answer.json["numberMatched"] == .integer(300))
        #expect(answer.json["revision"] == .integer(42))
        #expect(answer.json["notice"] == .string("示例数据 / Made-up data"))
        #expect(answer.json["timeStamp"] == nil)
    }

    @Test(
        "a box holds what is in it, edges included, and no unlocated station",
        arguments: [
            [108.9, 34.2, 109, 34.3], [-180, -90, 180, 90], [179.5, -18, -179.5, -16],
            [180, -90, -180, 90], [0, 0, 0, 0],
        ]
    )
    func box(numbers: [Double]) async throws {
        let box = try BoundingBox(
            southWest: Coordinate(longitude: numbers[0], latitude: numbers[1]),
            northEast: Coordinate(longitude: numbers[2], latitude: numbers[3])
        )
        let text = numbers.map(\.description).joined(separator: ",")
        let wanted = try expected { $0.position.map { box.contains($0.coordinate) } ?? false }
        #expect(try await ids("bbox=\(text)") == wanted)
    }

    @Test("a box across the antimeridian finds stations on both sides")
    func antimeridian() async throws {
        let answer = try await withService {
            try await $0.get(Self.path + "?bbox=179,-90,-179,90&limit=1000")
        }
        let longitudes = answer.features.compactMap { feature in
            feature["geometry"]?["coordinates"]?.arrayValue?.first?.doubleValue
        }
        #expect(longitudes.count == 60)
        #expect(longitudes.contains { $0 > 0 } && longitudes.contains { $0 < 0 })
    }

    @Test("a box on a station's very position holds it")
    func edge() async throws {
        let stations = try SampleStations.stations()
        let station = try #require(stations.first { $0.position != nil })
        let place = try #require(station.position?.coordinate)
        let box = "\(place.longitude),\(place.latitude),\(place.longitude),\(place.latitude)"
        #expect(try await ids("bbox=\(box)") == [station.id])
    }

    @Test("heights in a box are left aside")
    func heights() async throws {
        let flat = try await ids("bbox=108.9,34.2,109,34.3")
        #expect(try await ids("bbox=108.9,34.2,-5,109,34.3,5") == flat)
    }

    @Test("code finds the stations of every source that has it")
    func code() async throws {
        let answer = try await withService { try await $0.get(Self.path + "?code=S25") }
        #expect(answer.json["numberMatched"] == .integer(2))
        #expect(answer.features.allSatisfy { $0["properties"]?["code"] == .string("S25") })
        #expect(try await ids("code=nowhere") == [])
        #expect(try await ids("code=%E7%AB%99%2F1") == [])
    }

    @Test("conditions add up")
    func together() async throws {
        let box = try BoundingBox(
            southWest: Coordinate(longitude: 108, latitude: 34),
            northEast: Coordinate(longitude: 110, latitude: 35)
        )
        let wanted = try expected { station in
            station.status != .removed && station.key.code == "S7"
                && station.position.map { box.contains($0.coordinate) } ?? false
        }
        let status = StationStatus.allCases.filter { $0 != .removed }.map(\.rawValue)
        let query = "bbox=108,34,110,35&code=S7&status=\(status.joined(separator: ","))"
        #expect(try await ids(query) == wanted)
    }

    @Test("status chooses", arguments: StationStatus.allCases)
    func status(status: StationStatus) async throws {
        #expect(try await ids("status=\(status.rawValue)") == expected { $0.status == status })
    }

    @Test("a limit above the greatest gets the greatest, as OGC API Features has it")
    func largeLimit() async throws {
        let answer = try await withService {
            try await $0.get(Self.path + "?limit=99999999999999999999")
        }
        #expect(answer.status == 200)
        #expect(answer.features.count == 300)
    }

    @Test(
        "a parameter that is not as it should be is refused",
        arguments: [
            ("bbox", ""), ("bbox", "1,2,3"), ("bbox", "1,2,3,4,5"), ("bbox", "1,2,3,x"),
            ("bbox", "1,2,,4"), ("bbox", "0,10,1,9"), ("bbox", "-181,0,1,1"), ("bbox", "0,0,1,91"),
            ("bbox", "nan,0,1,1"), ("bbox", "0x1,0,1,1"), ("bbox", "1e400,0,1,1"), ("limit", "0"),
            ("limit", "-1"), ("limit", "ten"), ("limit", "1.5"), ("limit", ""), ("after", "-1"),
            ("after", "x"), ("after", ""), ("code", ""), ("code", "%00"), ("status", "closed"),
            ("status", ""), ("status", "open,,open"),
        ]
    )
    func refused(name: String, value: String) async throws {
        let problem = try await withService {
            try await $0.problem("\(Self.path)?\(name)=\(value)", status: 400)
        }
        #expect(problem["parameter"] == .string(name))
        #expect(problem["expected"]?.stringValue?.isEmpty == false)
    }

    @Test("a parameter given twice or not known is refused")
    func names() async throws {
        try await withService { client in
            for name in ItemsRequest.parameters {
                let twice = try await client.problem(
                    "\(Self.path)?\(name)=1&\(name)=1",
                    status: 400
                )
                #expect(twice["parameter"] == .string(name))
            }
            let unknown = try await client.problem(Self.path + "?page=2", status: 400)
            #expect(unknown["parameter"] == .string("page"))
            #expect(unknown["expected"]?.stringValue?.contains("bbox") == true)
        }
    }
}
