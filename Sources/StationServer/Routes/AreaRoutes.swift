import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// The areas as features: page by page, or one of them.
struct AreaRoutes {
    private static let collection = CollectionDescription.areas

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<ServiceContext>) {
        router.get("/collections/areas/items") { request, context in
            try items(request, isTrusted: configuration.trusts(context.client))
        }
        router.get("/collections/areas/items/:fid") { request, context in
            try item(request, id: context.parameters.get("fid") ?? "")
        }
    }

    private func items(_ request: Request, isTrusted: Bool) throws(RequestError) -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: AreasRequest.parameters,
            formats: ItemsRequest.formats
        )
        let wanted = try AreasRequest(parameters, isTrusted: isTrusted)
        return .revalidated(by: tag(served), for: request) {
            let page = FeaturePage(wanted, of: served.snapshot)
            let features = served.areas.features
            let members = page.members(
                of: Self.collection,
                served.snapshot,
                after: wanted.window.after,
                repeated: wanted.repeated,
                ServiceAddress(request, publicURL: configuration.publicURL)
            )
            return Response(
                page.features(members) { CollectionFeature(features[$0][...]) },
                as: .geoJSON,
                lease: DataLease(served, in: stations)
            )
        }
    }

    private func item(_ request: Request, id: String) throws(RequestError) -> Response {
        let served = try stations.served()
        _ = try QueryParameters(request.uri.query, known: [], formats: ItemsRequest.formats)
        guard let number = FeatureID.parse(id),
            let index = served.snapshot.areas.firstIndex(where: { $0.id == number })
        else { throw .noSuchFeature(id) }
        return .revalidated(by: tag(served), for: request) {
            Response(
                served.areas.features[index],
                id: number,
                of: Self.collection,
                served.snapshot,
                ServiceAddress(request, publicURL: configuration.publicURL),
                title: "This area"
            )
        }
    }

    private func tag(_ served: ServedStations) -> EntityTag {
        EntityTag(version: served.snapshot.version, format: "geojson")
    }
}
