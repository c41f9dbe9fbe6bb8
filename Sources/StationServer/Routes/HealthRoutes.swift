import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// What a supervisor asks: whether the process runs, and whether it can answer.
struct HealthRoutes {
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<some RequestContext>) {
        router.get("/health/live") { request, _ in
            _ = try QueryParameters(request.uri.query, known: [])
            return Response(["status": .string("live")], headers: [.cacheControl: "no-store"])
        }
        router.get("/health/ready") { request, _ in try ready(request) }
    }

    private func ready(_ request: Request) throws(RequestError) -> Response {
        _ = try QueryParameters(request.uri.query, known: [])
        let snapshot = try stations.served().snapshot
        return Response(
            [
                "status": .string("ready"), "revision": .integer(snapshot.revision),
                "stations": .integer(Int64(snapshot.stations.count)),
            ],
            headers: [.cacheControl: "no-store"]
        )
    }
}
