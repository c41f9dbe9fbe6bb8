import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// The descriptions of the collections, as OGC API Features has them.
struct CollectionRoutes {
    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<some RequestContext>) {
        router.get("/collections") { request, _ in
            try answer(request) { served, address in
                var page: JSONObject = [:]
                page["notice"] = served.snapshot.noticeMember
                page["links"] = JSONValue([CollectionDescription.list(address, relation: "self")])
                page["collections"] = .array(
                    CollectionDescription.all.map { .object(served.object(of: $0, address)) }
                )
                return page
            }
        }
        for collection in CollectionDescription.all {
            router.get(RouterPath(collection.path)) { request, _ in
                try answer(request) { $0.object(of: collection, $1) }
            }
        }
    }

    private func answer(
        _ request: Request,
        body: (ServedStations, ServiceAddress) -> JSONObject
    ) throws(RequestError) -> Response {
        let served = try stations.served()
        _ = try QueryParameters(request.uri.query, known: [], formats: ["json"])
        let tag = EntityTag(version: served.snapshot.version, format: "json")
        return .revalidated(by: tag, for: request) {
            let address = ServiceAddress(request, publicURL: configuration.publicURL)
            return Response(body(served, address))
        }
    }
}

extension ServedStations {
    /// The description of a collection of this revision.
    fileprivate func object(
        of collection: CollectionDescription,
        _ address: ServiceAddress
    ) -> JSONObject {
        collection.object(
            extent: collection.id == CollectionDescription.stations.id
                ? boundingBox : areas.boundingBox,
            of: snapshot,
            address
        )
    }
}
