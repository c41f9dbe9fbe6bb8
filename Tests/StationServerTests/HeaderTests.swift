import HTTPTypes
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("headers and caching")
struct HeaderTests {
    private static let cached = [
        "/collections", "/collections/stations", "/collections/stations/items",
        "/collections/stations/items?limit=3", "/collections/stations/items/6",
    ]

    @Test(
        "every answer, also a problem, carries the common headers",
        arguments: ["/", "/nearest?lon=1&lat=1", "/nearest", "/x", "/health/live"] + cached
    )
    func common(path: String) async throws {
        let headers = try await withService { try await $0.get(path) }.headers
        #expect(headers[.accessControlAllowOrigin] == "*")
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.named("Referrer-Policy")] == "no-referrer")
        #expect(headers[.named("Permissions-Policy")] == "geolocation=(self)")
        #expect(
            headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'"
        )
        #expect(headers[.strictTransportSecurity] == nil)
    }

    @Test("an encrypted service insists on it, and a page keeps its own policy")
    func policies() {
        var headers: HTTPFields = [.contentSecurityPolicy: "default-src 'self'"]
        CommonFields(isSecure: true).add(to: &headers)
        #expect(headers[.contentSecurityPolicy] == "default-src 'self'")
        #expect(headers[.strictTransportSecurity] == "max-age=31536000")
    }

    @Test("a browser may ask beforehand", arguments: ["/", "/nearest", "/x"])
    func preflight(path: String) async throws {
        let answer = try await withService { try await $0.get(path, method: .options) }
        #expect(answer.status == 204)
        #expect(answer.body.isEmpty)
        #expect(answer.headers[.contentLength] == nil)
        #expect(answer.headers[.accessControlAllowOrigin] == "*")
        #expect(answer.headers[.accessControlAllowMethods] == "GET, HEAD, OPTIONS")
    }

    @Test(
        "HEAD answers what GET does, without the body",
        arguments: ["/", "/nearest?lon=1&lat=1", "/nearest?lon=x", "/x", "/health/ready"] + cached
    )
    func head(path: String) async throws {
        let (get, head) = try await withService {
            try await ($0.get(path), $0.get(path, method: .head))
        }
        #expect(head.status == get.status)
        #expect(head.body.isEmpty)
        #expect(head.headers == get.headers)
        #expect(head.headers[.contentLength] == String(get.body.utf8.count))
    }

    @Test("what stays for a revision has a tag and answers 304 to who holds it", arguments: cached)
    func notModified(path: String) async throws {
        try await withService { client in
            let first = try await client.get(path)
            let tag = try #require(first.headers[.eTag])
            let format = path.contains("items") ? "geojson" : "json"
            #expect(tag == "W/\"0-42-\(format)-mul\"")
            #expect(first.headers[.cacheControl] == "no-cache")
            for held in [tag, String(tag.dropFirst(2)), "\"x\", \(tag)", "*", "W/\"1\",\(tag) "] {
                let second = try await client.get(path, headers: [.ifNoneMatch: held])
                #expect(second.status == 304)
                #expect(second.body.isEmpty)
                #expect(second.headers[.eTag] == tag)
                #expect(second.headers[.contentLength] == nil)
            }
            for other in ["W/\"41-geojson\"", "", ",", "42-geojson", "\"42\""] {
                let second = try await client.get(path, headers: [.ifNoneMatch: other])
                #expect(second.status == 200)
            }
        }
    }

    @Test("a tag does not hide a wrong parameter or a missing station")
    func tagAndProblem() async throws {
        try await withService { client in
            let headers: HTTPFields = [.ifNoneMatch: "*"]
            let path = "/collections/stations/items"
            let wrong = try await client.get(path + "?limit=0", headers: headers)
            #expect(wrong.status == 400)
            let missing = try await client.get(path + "/0", headers: headers)
            #expect(missing.status == 404)
        }
    }

    @Test("a new revision is shown at once, with a new tag, and as a whole")
    func newRevision() async throws {
        let old = try SampleStations.snapshot(revision: 7, count: 10)
        let holder = SnapshotHolder<ServedStations?>(nil)
        try await withService(holder) { client in
            #expect(try await client.get("/health/ready").status == 503)
            await holder.publish(old)
            let before = try await client.get("/collections/stations/items")
            #expect(before.json["revision"] == .integer(7))
            #expect(before.features.count == 10)

            var station = Station(key: StationKey(source: "local", code: "new"), name: "New")
            station.id = 1_000
            await holder.publish(
                StationSnapshot(revision: 8, stations: old.stations + [station])
            )
            let tag = try #require(before.headers[.eTag])
            let after = try await client.get(
                "/collections/stations/items",
                headers: [.ifNoneMatch: tag]
            )
            #expect(after.status == 200)
            #expect(after.headers[.eTag] == "W/\"0-8-geojson-mul\"")
            #expect(after.json["revision"] == .integer(8))
            #expect(after.ids == old.stations.map(\.id) + [1_000])
            let item = try await client.get("/collections/stations/items/1000")
            #expect(item.json["properties"]?["name"] == .string("New"))
        }
    }
}
