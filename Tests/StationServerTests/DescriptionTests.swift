import Geodesy
import HTTPTypes
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("the landing page, the collections and the health")
struct DescriptionTests {
    private func links(_ page: JSONValue) -> [String: String] {
        let pairs = (page["links"]?.arrayValue ?? []).compactMap { link in
            link["rel"]?.stringValue.flatMap { relation in
                link["href"]?.stringValue.map { (relation, $0) }
            }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    @Test("the landing page says what the service is and leads to its parts")
    func landingPage() async throws {
        let configuration = ServerConfiguration(title: "Stations of Chang'an")
        let answer = try await withService(configuration: configuration) { try await $0.get("/") }
        #expect(answer.status == 200)
        #expect(answer.contentType == "application/json")
        #expect(answer.json["title"] == .string("Stations of Chang'an"))
        #expect(answer.json["description"]?.stringValue?.isEmpty == false)
        #expect(answer.json["notice"] == .string("示例数据 / Made-up data"))
        #expect(
            links(answer.json) == [
                "self": "http://localhost/",
                "alternate": "http://localhost/?f=html",
                "data": "http://localhost/collections",
                "search": "http://localhost/nearest"
                    + "{?lon,lat,limit,within,amenities,open,unknown,access,status}",
                "related": "http://localhost/coverage{?radius,amenities,at,area}",
                "status": "http://localhost/health/ready",
            ]
        )
        let search = answer.json["links"]?.arrayValue?.first { $0["rel"] == .string("search") }
        #expect(search?["templated"] == .bool(true))
    }

    @Test("every link of the description leads somewhere")
    func linksLead() async throws {
        try await withService { client in
            for page in [
                "/", "/collections", "/collections/stations", "/collections/areas",
                "/collections/gaps",
            ] {
                let answer = try await client.get(page)
                for (relation, address) in links(answer.json)
                where !["search", "alternate", "related"].contains(relation) {
                    let target = String(address.dropFirst("http://localhost".count))
                    #expect(try await client.get(target).status == 200, "\(page): \(address)")
                }
            }
        }
    }

    @Test("the collection has what OGC API Features asks for")
    func collection() async throws {
        let (list, single, areas, gaps) = try await withService {
            try await (
                $0.get("/collections"), $0.get("/collections/stations"),
                $0.get("/collections/areas"), $0.get("/collections/gaps")
            )
        }
        #expect(list.status == 200)
        #expect(list.json["collections"] == .array([single.json, areas.json, gaps.json]))
        #expect(single.json["id"] == .string("stations"))
        #expect(single.json["itemType"] == .string("feature"))
        let crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
        #expect(single.json["crs"] == .array([.string(crs84)]))
        let spatial = try #require(single.json["extent"]?["spatial"])
        #expect(spatial["crs"] == .string(crs84))
        let box = spatial["bbox"]?.arrayValue?.first?.arrayValue?.compactMap(\.doubleValue)
        let expected = try #require(try SampleStations.snapshot().boundingBox)
        #expect(
            box == [
                expected.southWest.longitude, expected.southWest.latitude,
                expected.northEast.longitude, expected.northEast.latitude,
            ]
        )
        #expect(Set(links(single.json).keys) == ["self", "items", "up"])
    }

    @Test("without located stations there is no extent")
    func noExtent() async throws {
        let answer = try await withService(StationSnapshot(revision: 3, stations: [])) {
            try await $0.get("/collections/stations")
        }
        #expect(answer.status == 200)
        #expect(answer.json["extent"] == nil)
    }

    @Test("health says that the process runs, and what is loaded")
    func health() async throws {
        let (live, ready) = try await withService {
            try await ($0.get("/health/live"), $0.get("/health/ready"))
        }
        #expect(live.body == #"{"status":"live"}"#)
        #expect(ready.body == #"{"status":"ready","revision":42,"stations":300}"#)
        #expect(ready.headers[.cacheControl] == "no-store")
    }

    @Test(
        "no description takes a parameter",
        arguments: [
            "/", "/collections", "/collections/stations", "/collections/areas", "/health/live",
            "/health/ready",
        ]
    )
    func parameters(path: String) async throws {
        let problem = try await withService { try await $0.problem(path + "?x=1", status: 400) }
        #expect(problem["parameter"] == .string("x"))
    }

    @Test(
        "before the first revision is loaded the data answer 503",
        arguments: [
            "/nearest?lon=1&lat=1", "/collections", "/collections/stations",
            "/collections/stations/items", "/collections/stations/items/1", "/collections/areas",
            "/collections/areas/items", "/collections/areas/items/1", "/health/ready",
        ]
    )
    func notLoaded(path: String) async throws {
        try await withService(isLoaded: false) { client in
            _ = try await client.problem(path, status: 503)
            #expect(try await client.get(path).headers[.retryAfter] == "1")
            #expect(try await client.get("/health/live").status == 200)
            #expect(try await client.get("/").status == 200)
        }
    }

    @Test("the public address begins every link, whatever the client calls the host")
    func publicAddress() async throws {
        let configuration = ServerConfiguration(publicURL: PublicURL("https://example.org/yizhan/"))
        let answer = try await withService(configuration: configuration) {
            try await $0.get("/collections/stations")
        }
        #expect(
            links(answer.json)["items"] == "https://example.org/yizhan/collections/stations/items"
        )
    }
}
