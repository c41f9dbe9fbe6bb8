import Coverage
import HTTPTypes
import Hummingbird
import Interchange
import Reports
import Stations

/// Who is served within which distance, by area.
struct CoverageRoutes {
    static let path = "/coverage"

    /// What is worked out; gaps are a collection of their own.
    private static let parts: Set<AuditPart> = [.circles, .moments, .week, .walk]

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>
    let desk: AuditDesk

    func add(to router: some RouterMethods<some RequestContext>) {
        router.get("/coverage") { request, _ in try await coverage(request) }
    }

    private func coverage(_ request: Request) async throws -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: AuditRequest.parameters,
            formats: ["json"]
        )
        let now = configuration.now()
        let wanted = try AuditRequest(parameters, catalogue: served.snapshot.catalogue, now: now)
        let audit = try await desk.audit(served, wanted, parts: Self.parts, now: now)
        // The week and the moments are those of the day.
        return Response(
            AuditJSON.object(audit),
            headers: [.cacheControl: "private, max-age=60"]
        )
    }
}
