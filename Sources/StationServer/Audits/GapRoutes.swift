import Coverage
import Geodesy
import HTTPTypes
import Hummingbird
import Interchange
import Reports
import Stations

/// The gaps as features, most people first: where no station is within reach.
///
/// The id of a gap is its rank among the gaps of the same parameters, so links repeat these.
struct GapRoutes {
    private static let collection = CollectionDescription.gaps

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>
    let audits: AuditCache

    func add(to router: some RouterMethods<ServiceContext>) {
        router.get("/collections/gaps/items") { request, context in
            try await items(request, context)
        }
        router.get("/collections/gaps/items/:fid") { request, context in
            try await item(request, context, id: context.parameters.get("fid") ?? "")
        }
    }

    private func items(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: PageWindow.parameters + AuditRequest.parameters,
            formats: ItemsRequest.formats
        )
        let window = try PageWindow(parameters, isTrusted: configuration.trusts(context.client))
        let repeated = try parameters.repeated(of: PageWindow.parameters + AuditRequest.parameters)
        return try await answer(request, context, parameters, served) { audit, address in
            let gaps = audit?.gaps ?? []
            let matching = gaps.indices.filter { index in
                window.box.map { gaps[index].gap.outline.intersects($0) } ?? true
            }
            let page = FeaturePage(matching, window: window) { Int64(gaps[$0].rank) }
            var members = page.members(
                of: Self.collection,
                served.snapshot,
                after: window.after,
                repeated: repeated,
                address
            )
            members["parameters"] = audit.flatMap { GapGeoJSON.members($0)["parameters"] }
            return Response(
                page.features(members) { index in
                    // Without an audit there are no gaps.
                    let feature = audit.map { GapGeoJSON.feature($0.gaps[index], of: $0) } ?? []
                    return CollectionFeature(feature[...])
                },
                as: .geoJSON,
                lease: DataLease(served, in: stations)
            )
        }
    }

    private func item(
        _ request: Request,
        _ context: ServiceContext,
        id: String
    ) async throws -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: AuditRequest.parameters,
            formats: ItemsRequest.formats
        )
        guard let rank = FeatureID.parse(id) else { throw RequestError.noSuchFeature(id) }
        return try await answer(request, context, parameters, served) { audit, address in
            guard let audit, rank >= 1, rank <= audit.gaps.count else {
                throw RequestError.noSuchFeature(id)
            }
            let gap = audit.gaps[Int(rank) - 1]
            return Response(
                GapGeoJSON.feature(gap, of: audit),
                id: rank,
                of: Self.collection,
                served.snapshot,
                address,
                title: "This gap"
            )
        }
    }

    /// Answers from an audit, from none if there are no areas, which are then without gaps.
    ///
    /// What the client holds of this revision is not worked out again.
    private func answer(
        _ request: Request,
        _ context: ServiceContext,
        _ parameters: QueryParameters,
        _ served: ServedStations,
        body: (Audit?, ServiceAddress) throws -> Response
    ) async throws -> Response {
        let now = configuration.now()
        let wanted = try AuditRequest(parameters, catalogue: served.snapshot.catalogue, now: now)
        let tag = EntityTag(version: served.snapshot.version, format: "geojson")
        // What depends on the time has no tag.
        guard wanted.time == nil else {
            let caller = await context.heavyCaller(configuration.addressGroups)
            let audit = try await audit(served, wanted, for: caller)
            var response = try body(audit, address(request))
            response.headers[.cacheControl] = "private, max-age=60"
            return response
        }
        if tag.isHeld(by: request.headers) {
            return .revalidated(by: tag, for: request) { Response(status: .notModified) }
        }
        let caller = await context.heavyCaller(configuration.addressGroups)
        let audit = try await audit(served, wanted, for: caller)
        let response = try body(audit, address(request))
        return .revalidated(by: tag, for: request) { response }
    }

    private func audit(
        _ served: ServedStations,
        _ wanted: AuditRequest,
        for caller: HeavyCaller
    ) async throws(RequestError) -> Audit? {
        guard !served.snapshot.areas.isEmpty else { return nil }
        return try await audits.audit(
            served,
            wanted,
            parts: [.gaps],
            now: configuration.now(),
            for: caller
        )
    }

    private func address(_ request: Request) -> ServiceAddress {
        ServiceAddress(request, publicURL: configuration.publicURL)
    }
}
