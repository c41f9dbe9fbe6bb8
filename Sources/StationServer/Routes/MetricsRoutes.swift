import HTTPTypes
import Hummingbird
import Stations

/// What a monitoring system reads.
struct MetricsRoutes {
    let configuration: ServerConfiguration
    let metrics: ServiceMetrics
    let stations: SnapshotHolder<ServedStations?>
    let freshness: DataFreshness

    func add(to router: some RouterMethods<some RequestContext>) {
        router.get("/metrics") { request, _ in
            _ = try QueryParameters(request.uri.query, known: [])
            let now = configuration.now()
            let text = MetricsText(metrics, served: stations.current, freshness, now: now).text
            return Response(
                Array(text.utf8),
                as: .metrics,
                headers: [.cacheControl: "no-store"]
            )
        }
    }
}
