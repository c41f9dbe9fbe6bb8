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
    let audits: AuditCache
    let queue: HeavyWorkQueue

    func add(to router: some RouterMethods<ServiceContext>) {
        let page = UnionPage(configuration: configuration, stations: stations, audits: audits)
        router.get("/coverage") { request, context in
            let caller = await context.heavyCaller(configuration.addressGroups)
            if request.isForPeople { return await page.page(request, for: caller) }
            return try await figures(request, for: caller)
        }
    }

    private func figures(_ request: Request, for caller: HeavyCaller) async throws -> Response {
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
        let audit = try await audits.audit(served, wanted, parts: parts, now: now, for: caller)
        if isMap {
            return map(try await queue.run(for: caller) { _ in GapPicture(audit).bytes })
        }
        // The week and the moments are those of the day.
        return Response(
            AuditJSON.object(audit),
            headers: [
                .cacheControl: "private, max-age=60", .vary: "Accept, Accept-Language",
            ]
        )
    }

    private func map(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "image/svg+xml", .cacheControl: "private, max-age=60",
                // The drawing has its styles with it, and nothing else.
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
