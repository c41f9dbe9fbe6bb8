import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// The stations as features: page by page, or one of them.
struct ItemRoutes {
    private static let collection = CollectionDescription.stations

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<ServiceContext>) {
        router.get("/collections/stations/items") { request, context in
            try items(request, isTrusted: configuration.trusts(context.client))
        }
        router.get("/collections/stations/items/:fid") { request, context in
            try item(request, id: context.parameters.get("fid") ?? "")
        }
    }

    private func items(_ request: Request, isTrusted: Bool) throws(RequestError) -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: ItemsRequest.parameters,
            formats: ItemsRequest.formats
        )
        let wanted = try ItemsRequest(
            parameters,
            now: configuration.now(),
            isTrusted: isTrusted
        )
        let address = ServiceAddress(request, publicURL: configuration.publicURL)
        // What depends on the time has no tag.
        if wanted.time != nil {
            var response = page(wanted, of: served, address)
            response.headers[.cacheControl] = "private, max-age=60"
            return response
        }
        return .revalidated(by: tag(served), for: request) { page(wanted, of: served, address) }
    }

    private func page(
        _ wanted: ItemsRequest,
        of served: ServedStations,
        _ address: ServiceAddress
    ) -> Response {
        let page = FeaturePage(wanted, of: served.snapshot)
        let members = page.members(
            of: Self.collection,
            served.snapshot,
            after: wanted.window.after,
            repeated: wanted.repeated,
            address
        )
        let time = wanted.time
        return Response(
            page.features(members) { index in
                let hours = time.map { served.snapshot.hours(of: index, at: $0) }
                return CollectionFeature(
                    served.rendered[index],
                    properties: hours?.properties ?? [:]
                )
            },
            as: .geoJSON,
            lease: DataLease(served, in: stations)
        )
    }

    private func item(_ request: Request, id: String) throws(RequestError) -> Response {
        let served = try stations.served()
        _ = try QueryParameters(request.uri.query, known: [], formats: ItemsRequest.formats)
        guard let number = FeatureID.parse(id), let index = served.snapshot.index(ofID: number)
        else { throw .noSuchFeature(id) }
        return .revalidated(by: tag(served), for: request) {
            Response(
                served.rendered[index],
                id: number,
                of: Self.collection,
                served.snapshot,
                ServiceAddress(request, publicURL: configuration.publicURL),
                title: "This station"
            )
        }
    }

    private func tag(_ served: ServedStations) -> EntityTag {
        EntityTag(version: served.snapshot.version, format: "geojson")
    }
}
