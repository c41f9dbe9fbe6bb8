import CivilTime
import Coverage
import Geodesy
import HTTPTypes
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("/coverage and the gaps")
struct CoverageTests {
    private func withCity<Value: Sendable>(
        _ test: @escaping @Sendable (Client) async throws -> Value
    ) async throws -> Value {
        let holder = SnapshotHolder<ServedStations?>(ServedStations(try SampleAreas.data()))
        return try await withService(holder, test: test)
    }

    @Test("the figures are those of an audit of the same revision")
    func figures() async throws {
        let answer = try await withCity { try await $0.get("/coverage?radius=800,2000") }
        #expect(answer.status == 200)
        #expect(answer.contentType == "application/json")
        let data = try SampleAreas.data()
        let radii = try [800.0, 2_000].map { try ServiceRadius(metres: $0) }
        let audit = try Auditor(data).audit(AuditParameters(radii: radii, date: .now))
        let total = answer.json["total"]
        for (found, truth) in zip(total?["by_radius"]?.arrayValue ?? [], audit.total.byRadius) {
            #expect(found["radius_m"]?.doubleValue == truth.radius.metres)
            #expect(found["covered_population_share"]?.doubleValue == truth.share?.certain)
            #expect(
                found["covered_km2"]?.doubleValue
                    == truth.coveredSquareMetres.map { $0.certain / 1e6 }
            )
        }
        #expect(answer.json["areas"]?.arrayValue?.count == audit.areas.count)
        #expect(answer.json["revision"] == .integer(42))
        #expect(
            answer.json["week"]?["covered_population_share"]?.arrayValue?.count == 168
        )
    }

    @Test("an area whose outline crosses itself is absent, and the others are audited")
    func badOutline() async throws {
        let good = try SampleAreas.data()
        let corners = [(109.0, 35.0), (109.2, 35.2), (109.2, 35), (109, 35.2), (109, 35)]
        let ring = try corners.map { try Coordinate(longitude: $0.0, latitude: $0.1) }
        let bad = Area(
            id: 500,
            code: "tie",
            name: "结",
            outline: try MultiPolygon(rings: [[ring]])
        )
        let snapshot = StationSnapshot(
            revision: 43,
            stations: good.snapshot.stations,
            areas: good.snapshot.areas + [bad]
        )
        let data = Dataset(snapshot: snapshot, demand: good.demand)
        let holder = SnapshotHolder<ServedStations?>(ServedStations(data))
        try await withService(holder) { client in
            let answer = try await client.get("/coverage?radius=900")
            #expect(answer.status == 200)
            #expect(answer.json["areas"]?.arrayValue?.count == good.snapshot.areas.count)
            let absent = (answer.json["absent"]?.arrayValue ?? [])
                .filter { $0["reason"] == .string("bad_outline") }
            #expect(absent.map { $0["area"] } == [.string("结")])
            #expect(absent.first?["lon"]?.doubleValue == 109.1)
            let gaps = try await client.get("/collections/gaps/items?radius=900")
            #expect(gaps.status == 200 && !gaps.ids.isEmpty)
        }
    }

    @Test(
        "what cannot be asked is refused with what would be right",
        arguments: [
            ("radius=0", "radius"), ("radius=100001", "radius"), ("radius=nan", "radius"),
            ("radius=1,2,3,4,5", "radius"), ("radius=", "radius"), ("amenities=sauna", "amenities"),
            ("at=yesterday", "at"), ("area=999", "area"), ("limit=3", "limit"), ("f=csv", "f"),
        ]
    )
    func refusals(query: String, parameter: String) async throws {
        let problem = try await withCity {
            try await $0.problem("/coverage?\(query)", status: 400)
        }
        #expect(problem["parameter"] == .string(parameter))
        #expect(problem["expected"]?.stringValue?.isEmpty == false)
    }

    @Test("gaps are features with their rank as id, page by page, and in a box")
    func gaps() async throws {
        try await withCity { client in
            let path = "/collections/gaps/items"
            let all = try await client.get(path + "?radius=900&limit=10000")
            #expect(all.status == 200 && all.contentType == "application/geo+json")
            #expect(!all.ids.isEmpty)
            #expect(all.ids == Array(1...Int64(all.ids.count)))
            #expect(all.json["parameters"]?["radius_m"] == .array([.integer(900)]))
            var paged: [Int64] = []
            var next: String? = path + "?radius=900&limit=2"
            while let address = next {
                let page = try await client.get(address)
                paged += page.ids
                next = page.json["links"]?.arrayValue?
                    .first { $0["rel"] == .string("next") }?["href"]?.stringValue
                    .map { String($0.dropFirst("http://localhost".count)) }
            }
            #expect(paged == all.ids)
            let boxed = try await client.get(path + "?radius=900&bbox=108.8,34.2,108.85,34.25")
            #expect(!boxed.ids.isEmpty && boxed.ids.count < all.ids.count)
            let one = try await client.get(path + "/1?radius=900")
            #expect(one.json["properties"] == all.features.first?["properties"])
            _ = try await client.problem(path + "/100000?radius=900", status: 404)
            _ = try await client.problem(path + "/x", status: 404)
        }
    }

    @Test("gaps that a client holds of this revision are not sent again")
    func revalidation() async throws {
        try await withCity { client in
            let first = try await client.get("/collections/gaps/items")
            let tag = try #require(first.headers[.eTag])
            let again = try await client.get(
                "/collections/gaps/items",
                headers: [.ifNoneMatch: tag]
            )
            #expect(again.status == 304 && again.body.isEmpty)
            let timed = try await client.get("/collections/gaps/items?at=2026-11-25T12:00")
            #expect(timed.headers[.eTag] == nil)
        }
    }

    @Test("without areas there are no gaps, and no coverage")
    func noAreas() async throws {
        try await withService { client in
            let gaps = try await client.get("/collections/gaps/items")
            #expect(gaps.status == 200 && gaps.features.isEmpty)
            _ = try await client.problem("/coverage", status: 409)
        }
    }
}
