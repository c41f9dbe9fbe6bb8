import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("paging through the items")
struct ItemPagingTests {
    private static let path = "/collections/stations/items"

    /// Follows the next links from a first page and gathers the ids.
    private func walk(
        from uri: String,
        _ client: Client,
        afterPage: (Int) async throws -> Void = { _ in }
    ) async throws -> [Int64] {
        var ids: [Int64] = []
        var next: String? = uri
        var pages = 0
        while let uri = next, pages < 1_000 {
            let answer = try await client.get(uri)
            #expect(answer.status == 200)
            ids += answer.ids
            pages += 1
            try await afterPage(pages)
            next = link("next", in: answer.json).map(localPart)
        }
        return ids
    }

    private func link(_ relation: String, in page: JSONValue) -> String? {
        page["links"]?.arrayValue?.first { $0["rel"] == .string(relation) }?["href"]?.stringValue
    }

    private func localPart(_ address: String) -> String {
        String(address.dropFirst("http://localhost".count))
    }

    @Test("sees each station exactly once", arguments: [1, 7, 100, 299, 300, 301])
    func everyStationOnce(limit: Int) async throws {
        let expected = try SampleStations.stations().map(\.id)
        let ids = try await withService { try await walk(from: "\(Self.path)?limit=\(limit)", $0) }
        #expect(ids == expected)
    }

    @Test("keeps the conditions on every page")
    func conditions() async throws {
        let query = "status=open,suspended&bbox=100,30,-170,35"
        let (pages, whole) = try await withService { client in
            try await (
                walk(from: "\(Self.path)?limit=9&\(query)", client),
                client.get("\(Self.path)?limit=10000&\(query)").ids
            )
        }
        #expect(pages == whole)
        #expect(pages.count > 20)
    }

    @Test("a code of other scripts survives in the links")
    func escapedCode() async throws {
        let stations = (1...3).map { id in
            var station = Station(
                key: StationKey(source: "\(id)", code: "雁塔&区=1 +%#"),
                name: "n"
            )
            station.id = Int64(id)
            return station
        }
        let first = Self.path + "?limit=1&code=%E9%9B%81%E5%A1%94%26%E5%8C%BA%3D1+%2B%25%23"
        let ids = try await withService(StationSnapshot(revision: 1, stations: stations)) {
            try await walk(from: first, $0)
        }
        #expect(ids == [1, 2, 3])
    }

    @Test("stations that come and go between two pages shift nothing")
    func changingData() async throws {
        let all = try SampleStations.stations()
        let holder = SnapshotHolder<ServedStations?>(
            ServedStations(StationSnapshot(revision: 1, stations: all))
        )
        let removed = Set(all.prefix(20).map(\.id))
        let ids = try await withService(holder) { client in
            try await walk(from: Self.path + "?limit=50", client) { page in
                guard page == 1 else { return }
                let left = all.filter { !removed.contains($0.id) }
                await holder.publish(StationSnapshot(revision: 2, stations: left))
            }
        }
        #expect(ids == all.map(\.id))
    }

    @Test("the links are those of OGC API Features")
    func links() async throws {
        let (first, last) = try await withService { client in
            try await (
                client.get(Self.path + "?limit=300"), client.get(Self.path + "?limit=299")
            )
        }
        let base = "http://localhost/collections/stations"
        #expect(link("self", in: first.json) == base + "/items?limit=300")
        #expect(link("collection", in: first.json) == base)
        #expect(link("next", in: first.json) == nil)
        let end = try #require(last.ids.last)
        #expect(link("next", in: last.json) == base + "/items?limit=299&after=\(end)")
    }

    @Test("after the last id there is an empty page")
    func beyondTheEnd() async throws {
        let answer = try await withService {
            try await $0.get(Self.path + "?after=9223372036854775807")
        }
        #expect(answer.status == 200)
        #expect(answer.json["features"] == .array([]))
        #expect(answer.json["numberMatched"] == .integer(300))
        #expect(link("next", in: answer.json) == nil)
    }

    @Test("a page has 1,000 items at most, and more for a trusted network; the next link goes on")
    func largestPage() async throws {
        let snapshot = try SampleStations.snapshot(revision: 7, count: 1_100)
        let first = try await withService(snapshot) {
            try await $0.get("\(Self.path)?limit=5000")
        }
        #expect(first.features.count == 1_000)
        #expect(first.json["numberReturned"] == .integer(1_000))
        #expect(first.json["numberMatched"] == .integer(1_100))
        let next = first.json["links"]?.arrayValue?.first { $0["rel"] == .string("next") }
        let rest = try #require(next?["href"]?.stringValue).dropFirst("http://localhost".count)
        let second = try await withService(snapshot) { try await $0.get(String(rest)) }
        #expect(first.ids + second.ids == snapshot.stations.map(\.id))
        let parameters = try QueryParameters("limit=5000", known: PageWindow.parameters)
        #expect(try PageWindow(parameters).limit == 1_000)
        #expect(try PageWindow(parameters, isTrusted: true).limit == 5_000)
        var configuration = ServerConfiguration()
        #expect(!configuration.trusts(IPAddress("10.1.2.3")))
        configuration.trustedNetworks = [try #require(AddressBlock("10.0.0.0/8"))]
        #expect(configuration.trusts(IPAddress("10.1.2.3")))
        #expect(!configuration.trusts(IPAddress("11.1.2.3")) && !configuration.trusts(nil))
    }
}
