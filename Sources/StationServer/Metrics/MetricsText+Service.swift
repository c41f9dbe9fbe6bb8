import CivilTime
import Foundation
import OpeningHours
import Stations

extension MetricsText {
    /// Writes everything that the service knows about itself.
    ///
    /// - Parameters:
    ///   - metrics: what was counted.
    ///   - served: what is served, nil before the data are loaded.
    ///   - freshness: knows since when the data could not be read.
    ///   - now: the moment from which to look ahead.
    init(
        _ metrics: ServiceMetrics,
        served: ServedStations?,
        _ freshness: DataFreshness,
        now: Instant
    ) {
        self.init()
        appendRequests(metrics)
        if let served { append(served, now) }
        append(freshness)
        single(
            "process_start_time_seconds",
            .gauge,
            metrics.startedAt,
            "When the service started, in seconds since 1970."
        )
        if let bytes = Self.residentBytes {
            single(
                "process_resident_memory_bytes",
                .gauge,
                Double(bytes),
                "How much memory the process takes."
            )
        }
    }

    private mutating func appendRequests(_ metrics: ServiceMetrics) {
        let counts = metrics.counts
        begin("yizhan_http_requests_total", .counter, "Answers by route, method and status.")
        for (series, count) in counts.answers.sorted(by: { $0.key < $1.key }) {
            sample(
                "yizhan_http_requests_total",
                ["route": series.route, "method": series.method, "status": "\(series.status)"],
                Double(count)
            )
        }
        let name = "yizhan_http_request_duration_seconds"
        begin(name, .histogram, "How long answers take to make, by route.")
        for (route, histogram) in counts.latencies.sorted(by: { $0.key < $1.key }) {
            samples(name, route: route, histogram)
        }
        single(
            "yizhan_http_requests_in_flight",
            .gauge,
            Double(metrics.requestsInFlight),
            "Requests that are being answered."
        )
        single(
            "yizhan_connections",
            .gauge,
            Double(metrics.openConnections),
            "Connections that are open."
        )
    }

    private mutating func append(_ served: ServedStations, _ now: Instant) {
        let snapshot = served.snapshot
        if let end = snapshot.holidays.knownUntil(from: now) {
            single(
                "yizhan_holidays_known_until_timestamp_seconds",
                .gauge,
                Double(end.secondsSince1970),
                "Up to when public holidays are known, in seconds since 1970."
            )
        }
        let missing = snapshot.missingHolidays(at: now)
        single(
            "yizhan_holidays_missing_stations",
            .gauge,
            Double(missing?.stations ?? 0),
            "Stations whose hours depend on a year whose holidays ought to be imported by now."
        )
        single(
            "yizhan_revision",
            .gauge,
            Double(served.snapshot.revision),
            "The revision of the data that is served."
        )
        single(
            "yizhan_stations",
            .gauge,
            Double(served.snapshot.stations.count),
            "The stations that are served."
        )
        single(
            "yizhan_snapshot_rebuild_seconds",
            .gauge,
            served.rebuildSeconds,
            "How long the revision took to load and encode."
        )
    }

    private mutating func append(_ freshness: DataFreshness) {
        single(
            "yizhan_data_readable",
            .gauge,
            freshness.unreadable() == nil ? 1 : 0,
            "Whether the database could be read at the last look: 1 or 0."
        )
        guard let age = freshness.age() else { return }
        single(
            "yizhan_data_age_seconds",
            .gauge,
            age / .seconds(1),
            "How long ago the database was found readable, and as it is served."
        )
    }

    /// The memory of the process as Linux tells it, nil elsewhere.
    private static var residentBytes: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
            return nil
        }
        let numbers = text.split(separator: " ")
        guard numbers.count > 1, let pages = Int(numbers[1]) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
