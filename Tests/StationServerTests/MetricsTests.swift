import CivilTime
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Stations
import Testing

@testable import StationServer

@Suite("metrics")
struct MetricsTests {
    private let duration = "yizhan_http_request_duration_seconds"

    private func read(_ client: Client) async throws -> MetricsReader {
        let answer = try await client.base.execute(uri: "/metrics", method: .get)
        #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(answer.headers[.cacheControl] == "no-store")
        return try MetricsReader(String(buffer: answer.body))
    }

    @Test("count requests by route, method and status, and time them by route")
    func requests() async throws {
        let metrics = try await withService { client in
            for _ in 0..<3 { _ = try await client.get("/nearest?lon=1&lat=1") }
            _ = try await client.get("/nearest", method: .head)
            _ = try await client.get("/collections/stations/items/6")
            _ = try await client.get("/collections/stations/items/7")
            _ = try await client.get("/no/such/path")
            _ = try await client.get("/nearest", method: .delete)
            return try await read(client)
        }
        func count(_ route: String, _ method: String, _ status: String) -> Double? {
            metrics.value(
                "yizhan_http_requests_total",
                ["route": route, "method": method, "status": status]
            )
        }
        #expect(count("/nearest", "GET", "200") == 3)
        #expect(count("/nearest", "HEAD", "400") == 1)
        #expect(count("(none)", "GET", "404") == 1)
        #expect(count("(none)", "other", "405") == 1)
        let items = metrics.samples.filter { $0.labels["route"]?.contains("fid") == true }
        #expect(!items.isEmpty)
        #expect(metrics.value(duration + "_count", ["route": "/nearest"]) == 4)
        #expect(metrics.types[duration] == "histogram")
        #expect(metrics.value("yizhan_http_requests_in_flight") == 1)
    }

    @Test("have histograms whose buckets grow up to the count")
    func histograms() async throws {
        let metrics = try await withService { client in
            for _ in 0..<20 { _ = try await client.get("/nearest?lon=1&lat=1") }
            return try await read(client)
        }
        let buckets = metrics.samples.filter {
            $0.name == duration + "_bucket" && $0.labels["route"] == "/nearest"
        }
        #expect(buckets.count == LatencyHistogram.bounds.count + 1)
        #expect(buckets.map(\.value) == buckets.map(\.value).sorted())
        #expect(buckets.last?.labels["le"] == "+Inf")
        #expect(buckets.last?.value == 20)
        let bounds = buckets.dropLast().compactMap { $0.labels["le"].flatMap(Double.init) }
        #expect(bounds == LatencyHistogram.bounds)
        #expect(metrics.value(duration + "_count", ["route": "/nearest"]) == 20)
        #expect(try #require(metrics.value(duration + "_sum", ["route": "/nearest"])) > 0)
    }

    @Test("count each answer in the first bucket that holds it")
    func buckets() {
        var histogram = LatencyHistogram()
        for seconds in [0, 0.001, 0.001_1, 0.5, 10, 10.1, 1e9] {
            histogram.record(seconds: seconds)
        }
        #expect(histogram.counts == [2, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 2])
    }

    @Test("do not grow with what clients send")
    func bounded() async throws {
        let metrics = try await withService { client in
            for number in 0..<200 {
                _ = try await client.get("/path/\(number)")
                _ = try await client.get("/collections/stations/items/x\(number)")
                let method = try #require(HTTPRequest.Method("M\(number)"))
                _ = try await client.get("/nearest", method: method)
            }
            return try await read(client)
        }
        #expect(metrics.samples.filter { $0.name == "yizhan_http_requests_total" }.count == 3)
    }

    @Test("tell the revision, the stations and the process, as far as they are there")
    func data() async throws {
        let loaded = try await withService { try await read($0) }
        #expect(loaded.value("yizhan_revision") == 42)
        let count = try SampleStations.served.get().snapshot.stations.count
        #expect(loaded.value("yizhan_stations") == Double(count))
        #expect(try #require(loaded.value("yizhan_snapshot_rebuild_seconds")) > 0)
        #expect(try #require(loaded.value("process_start_time_seconds")) > 1.7e9)
        let empty = try await withService(isLoaded: false) { try await read($0) }
        #expect(empty.value("yizhan_revision") == nil)
        #expect(empty.value("yizhan_connections") == 0)
    }

    @Test("say up to when holidays are known, and how many stations wait for more")
    func holidays() async throws {
        let metrics = ServiceMetrics()
        let served = ServedStations(try SampleAreas.data(hours: "09:00-17:00; PH off"))
        for (time, year, waits) in [
            ("2026-11-27T10:00", "2027", true), ("2026-09-30T10:00", "2027", false),
            ("2027-06-01T10:00", "2027", true),
        ] {
            let now: Instant = try #require(Instant(time))
            let reader = try MetricsReader(
                MetricsText(metrics, served: served, DataFreshness(), now: now).text
            )
            let end: Instant = try #require(Instant("\(year)-01-01T00:00"))
            let known = reader.value("yizhan_holidays_known_until_timestamp_seconds")
            #expect(known == Double(end.secondsSince1970))
            let stations = served.snapshot.missingHolidays(at: now)?.stations
            #expect((stations ?? 0 > 0) == waits)
            #expect(reader.value("yizhan_holidays_missing_stations") == Double(stations ?? 0))
        }
    }

    @Test("escape what would end a label")
    func escaping() throws {
        var text = MetricsText()
        text.begin("a", .gauge, "Anything.")
        text.sample("a", ["b": "c\"d\\e\nf"], 1.5)
        let metrics = try MetricsReader(text.text)
        #expect(metrics.samples.map(\.labels) == [["b": #"c\"d\\e\nf"#]])
        #expect(metrics.samples.map(\.value) == [1.5])
    }
}
