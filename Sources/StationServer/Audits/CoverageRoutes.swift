import Coverage
import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Reports
import Stations

/// Who is served within which distance, by area: figures for tools, a page for people, and the map
/// that the page shows.
struct CoverageRoutes {
    static let path = "/coverage"
    /// The values of `f`.
    static let formats = ["json", "html", "svg"]

    /// What the figures hold; gaps are a collection of their own.
    private static let parts: Set<AuditPart> = [.circles, .moments, .week, .walk]

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>
    let desk: AuditDesk

    func add(to router: some RouterMethods<some RequestContext>) {
        let page = UnionPage(configuration: configuration, stations: stations, desk: desk)
        router.get("/coverage") { request, _ in
            if request.isForPeople { return await page.page(request) }
            return try await figures(request)
        }
    }

    private func figures(_ request: Request) async throws -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: AuditRequest.parameters,
            formats: Self.formats
        )
        let now = configuration.now()
        let wanted = try AuditRequest(parameters, catalogue: served.snapshot.catalogue, now: now)
        let isMap = parameters.raw("f") == "svg"
        let parts = isMap ? UnionPage.parts : Self.parts
        let audit = try await desk.audit(served, wanted, parts: parts, now: now)
        if isMap { return map(of: audit) }
        // The week and the moments are those of the day.
        return Response(
            AuditJSON.object(audit),
            headers: [
                .cacheControl: "private, max-age=60", .vary: "Accept, Accept-Language",
            ]
        )
    }

    private func map(of audit: Audit) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "image/svg+xml", .cacheControl: "private, max-age=60",
                // The drawing has its styles with it, and nothing else.
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: GapPicture(audit).bytes))
        )
    }
}
