import Geodesy
import HTTPTypes
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("a station as a feature")
struct FeatureTests {
    private static let path = "/collections/stations/items"

    private func feature(_ station: Station) async throws -> JSONValue {
        var station = station
        station.id = 9
        let snapshot = StationSnapshot(revision: 1, stations: [station])
        return try await withService(snapshot) { try await $0.get(Self.path + "/9") }.json
    }

    private func named(_ name: String) -> Station {
        Station(key: StationKey(source: "local", code: "A-1"), name: name)
    }

    @Test("has every field under its name and in order, null for unknown, then the amenities")
    func properties() async throws {
        let answer = try await withService { try await $0.get(Self.path) }
        let fields = StationField.allCases.map(\.rawValue)
        let amenities = AmenityCatalogue.standard.amenities.prefix(6).map(\.code)
        let stations = try SampleStations.stations()
        for (feature, station) in zip(answer.features, stations) {
            let properties = try #require(feature["properties"]?.objectValue)
            #expect(properties.members.map(\.name) == fields + amenities + ["amenities"])
            for field in StationField.allCases {
                #expect(properties[field.rawValue] == station[field].member)
            }
            for (bit, code) in amenities.enumerated() {
                let state = station.checklist[bit].map { JSONValue.string($0.rawValue) }
                #expect(properties[code] == state ?? .null)
            }
            let present = amenities.filter { properties[$0] == .string("yes") }
            #expect(properties["amenities"] == .array(present.map(JSONValue.string)))
        }
    }

    @Test("has its position with longitude first and all digits")
    func geometry() async throws {
        var station = named("n")
        let place = try Coordinate(longitude: 108.947_123_456_789_01, latitude: -0.000_001_5)
        station.position = StationPosition(place)
        let geometry = try await feature(station)["geometry"]
        #expect(geometry?["type"] == .string("Point"))
        let numbers = geometry?["coordinates"]?.arrayValue?.compactMap(\.doubleValue)
        #expect(numbers == [place.longitude, place.latitude])
    }

    @Test("has no geometry without a position")
    func unlocated() async throws {
        let feature = try await feature(named("n"))
        #expect(feature["geometry"] == .null)
        #expect(feature["properties"]?["crs"] == .null)
    }

    @Test("keeps any text", arguments: ["\"\\\u{1}\u{2028}\u{7F}", "驿站🧹", "</script>", "a\nb\t"])
    func text(name: String) async throws {
        let answer = try await feature(named(name))
        #expect(answer["properties"]?["name"] == .string(name))
    }

    @Test("does not have the columns of the list that have no field")
    func extra() async throws {
        let answer = try await withService { try await $0.get(Self.path + "?limit=10000") }
        #expect(!answer.body.contains("secret"))
    }

    @Test("without any amenity in the data there is only the empty list")
    func noAmenities() async throws {
        let properties = try #require(try await feature(named("n"))["properties"]?.objectValue)
        #expect(properties.members.count == StationField.allCases.count + 1)
        #expect(properties["amenities"] == .array([]))
    }

    @Test("stands alone with its links and the notice")
    func single() async throws {
        let station = try #require(try SampleStations.stations().dropFirst(5).first)
        let answer = try await withService { try await $0.get("\(Self.path)/\(station.id)") }
        #expect(answer.status == 200)
        #expect(answer.contentType == "application/geo+json")
        #expect(answer.json["type"] == .string("Feature"))
        #expect(answer.json["id"] == .integer(station.id))
        #expect(answer.json["notice"] == .string("示例数据 / Made-up data"))
        let links = try #require(answer.json["links"]?.arrayValue)
        #expect(links.map { $0["rel"] } == [.string("self"), .string("collection")])
        let base = "http://localhost/collections/stations"
        #expect(links[0]["href"] == .string("\(base)/items/\(station.id)"))
        #expect(links[1]["href"] == .string(base))
    }

    @Test(
        "an id that is unknown or no number is not found",
        arguments: [
            "0", "999999", "-1", "x", "1x", "99999999999999999999", "%E7%AB%99", "1.0",
            "%39%39%39%39",
        ]
    )
    func notFound(id: String) async throws {
        let problem = try await withService {
            try await $0.problem("\(Self.path)/\(id)", status: 404)
        }
        #expect(problem["detail"]?.stringValue?.contains(id) == true)
    }

    @Test(
        "an id may be percent-encoded, which means the same",
        arguments: [("stations", "%31", 1), ("areas", "%32", 2)]
    )
    func encodedID(collection: String, id: String, number: Int64) async throws {
        let answer = try await withService(try SampleAreas.snapshot()) {
            try await $0.get("/collections/\(collection)/items/\(id)")
        }
        #expect(answer.status == 200)
        #expect(answer.json["id"] == .integer(number))
    }

    @Test("takes no parameter but the format")
    func parameters() async throws {
        let problem = try await withService {
            try await $0.problem(Self.path + "/1?limit=1", status: 400)
        }
        #expect(problem["parameter"] == .string("limit"))
        #expect(problem["expected"] == .string("one of f"))
    }
}

extension FieldValue? {
    /// The value as JSON has it.
    fileprivate var member: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .integer(let number): .integer(Int64(number))
        case .number(let number): Int64(exactly: number).map(JSONValue.integer) ?? .number(number)
        case nil: .null
        }
    }
}
