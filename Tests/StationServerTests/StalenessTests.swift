import CivilTime
import HTTPTypes
import HummingbirdTesting
import Interchange
import NIOCore
import Stations
import Testing

@testable import StationServer

@Suite("data that can no longer be read")
struct StalenessTests {
    private func ask(
        _ freshness: DataFreshness,
        limit: Duration = .seconds(3_600)
    ) async throws -> (ready: Answer, metrics: MetricsReader, nearest: Answer) {
        var configuration = ServerConfiguration(now: { Instant(secondsSince1970: 1_764_000_000) })
        configuration.staleLimit = limit
        let holder = SnapshotHolder<ServedStations?>(try SampleStations.served.get())
        return try await withService(holder, configuration: configuration, freshness: freshness) {
            client in
            let metrics = try await client.base.execute(uri: "/metrics", method: .get)
            return (
                try await client.get("/health/ready"),
                try MetricsReader(String(buffer: metrics.body)),
                try await client.get("/nearest?lon=108.9&lat=34.2")
            )
        }
    }

    @Test("are served, and the health says since when until a limit")
    func unreadable() async throws {
        let freshness = DataFreshness()
        freshness.noteReading(at: .now - .seconds(700))
        freshness.noteFailure(at: .now - .seconds(600))
        freshness.noteFailure(at: .now)
        let answers = try await ask(freshness)
        #expect(answers.ready.status == 200)
        #expect(answers.ready.json["status"] == .string("ready"))
        let seconds = try #require(answers.ready.json["unreadable_seconds"]?.integerValue)
        #expect(seconds >= 600)
        let since = try #require(answers.ready.json["unreadable_since"]?.stringValue)
        #expect(Instant(since)?.secondsSince1970 == 1_764_000_000 - Int(seconds))
        #expect(answers.metrics.value("yizhan_data_readable") == 0)
        #expect(try #require(answers.metrics.value("yizhan_data_age_seconds")) >= 700)
        #expect(answers.nearest.status == 200)
    }

    @Test("make the service unready after the limit")
    func stale() async throws {
        let freshness = DataFreshness()
        freshness.noteFailure(at: .now - .seconds(600))
        let answers = try await ask(freshness, limit: .seconds(600))
        #expect(answers.ready.status == 503)
        #expect(answers.ready.json["status"] == .string("stale"))
        #expect(answers.ready.json["stale_limit_seconds"] == .integer(600))
        #expect(answers.nearest.status == 200)
    }

    @Test("are forgotten when they can be read again")
    func mended() async throws {
        let freshness = DataFreshness()
        freshness.noteReading()
        freshness.noteFailure(at: .now - .seconds(60))
        #expect(try #require(freshness.noteReading()) >= .seconds(60))
        #expect(freshness.noteReading() == nil)
        let answers = try await ask(freshness, limit: .zero)
        #expect(answers.ready.status == 200)
        #expect(answers.ready.json["unreadable_since"] == nil)
        #expect(answers.metrics.value("yizhan_data_readable") == 1)
    }
}
