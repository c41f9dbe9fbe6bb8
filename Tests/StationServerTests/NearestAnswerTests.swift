import Geodesy
import HTTPTypes
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("the answer of /nearest")
struct NearestAnswerTests {
    @Test("rounds distance and bearing, and no bearing is 360")
    func rounding() async throws {
        let answer = try await withService {
            try await $0.get("/nearest?lon=108.9&lat=34.2&limit=100")
        }
        for feature in answer.features {
            let metres = try #require(feature["properties"]?["distance_m"]?.doubleValue)
            #expect(metres == (metres * 1000).rounded() / 1000)
            let bearing = try #require(feature["properties"]?["bearing_deg"]?.doubleValue)
            #expect(bearing == (bearing * 10).rounded() / 10)
            #expect((0..<360).contains(bearing))
        }
    }

    @Test("a bearing that rounds to 360 is 0")
    func northByWest() async throws {
        var station = Station(key: StationKey(source: "local", code: "N"), name: "N")
        station.position = StationPosition(try Coordinate(longitude: 108.999_999, latitude: 34.3))
        let snapshot = StationSnapshot(revision: 1, stations: [station])
        let answer = try await withService(snapshot) {
            try await $0.get("/nearest?lon=109&lat=34.2")
        }
        #expect(answer.features.first?["properties"]?["bearing_deg"]?.doubleValue == 0)
    }

    @Test("says the revision, the notice and how the minutes came about")
    func members() async throws {
        let configuration = ServerConfiguration(
            walking: WalkingModel(detour: 1.5, metresPerSecond: 1)
        )
        let answer = try await withService(configuration: configuration) {
            try await $0.get("/nearest?lon=108.9&lat=34.2")
        }
        #expect(answer.contentType == "application/geo+json")
        #expect(answer.headers[.cacheControl] == "private, max-age=60")
        #expect(answer.headers[.eTag] == nil)
        #expect(answer.json["type"] == .string("FeatureCollection"))
        #expect(answer.json["notice"] == .string("示例数据 / Made-up data"))
        #expect(answer.json["revision"] == .integer(42))
        #expect(answer.json["walking"]?["detour"]?.doubleValue == 1.5)
        #expect(answer.json["walking"]?["metres_per_second"]?.doubleValue == 1)
        let properties = try #require(answer.features.first?["properties"])
        let metres = try #require(properties["distance_m"]?.doubleValue)
        #expect(properties["walk_minutes"]?.integerValue == Int64((metres * 1.5 / 60).rounded(.up)))
    }

    @Test("an empty data set answers an empty collection")
    func nothing() async throws {
        let snapshot = StationSnapshot(revision: 0, stations: [])
        let answer = try await withService(snapshot) { try await $0.get("/nearest?lon=1&lat=1") }
        #expect(answer.status == 200)
        #expect(answer.json["features"] == .array([]))
        #expect(answer.json["notice"] == nil)
    }
}
