import CivilTime
import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// What a supervisor asks: whether the process runs, and whether it can answer.
struct HealthRoutes {
    let stations: SnapshotHolder<ServedStations?>
    let freshness: DataFreshness
    /// How long the data may be unreadable until the service is not ready.
    let staleLimit: Duration
    let now: @Sendable () -> Instant

    func add(to router: some RouterMethods<some RequestContext>) {
        router.get("/health/live") { request, _ in
            _ = try QueryParameters(request.uri.query, known: [])
            return Response(["status": .string("live")], headers: [.cacheControl: "no-store"])
        }
        router.get("/health/ready") { request, _ in try ready(request) }
    }

    /// Ready is who has data, also for a while when they cannot be read anew; then it says since
    /// when.
    private func ready(_ request: Request) throws(RequestError) -> Response {
        _ = try QueryParameters(request.uri.query, known: [])
        let snapshot = try stations.served().snapshot
        let outage = freshness.unreadable()
        let isStale = outage.map { $0 >= staleLimit } ?? false
        var object: JSONObject = [
            "status": .string(isStale ? "stale" : "ready"),
            "revision": .integer(snapshot.revision),
            "stations": .integer(Int64(snapshot.stations.count)),
        ]
        if let outage {
            let seconds = outage.components.seconds
            let since = Instant(secondsSince1970: now().secondsSince1970 - Int(seconds))
            object["unreadable_since"] = .string(since.text())
            object["unreadable_seconds"] = .integer(seconds)
            object["stale_limit_seconds"] = .integer(staleLimit.components.seconds)
        }
        var response = Response(object, headers: [.cacheControl: "no-store"])
        if isStale { response.status = .serviceUnavailable }
        return response
    }
}
