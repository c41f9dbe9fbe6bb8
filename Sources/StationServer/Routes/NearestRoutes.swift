import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// The nearest stations that have what somebody needs.
struct NearestRoutes {
    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<BasicRequestContext>) {
        router.get("/nearest") { request, _ in try nearest(request) }
    }

    private func nearest(_ request: Request) throws(RequestError) -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: NearestRequest.parameters,
            formats: ItemsRequest.formats
        )
        let query = try NearestRequest(parameters, catalogue: served.snapshot.catalogue).query
        let matches = served.snapshot.nearest(query)
        let members = NearestMembers(
            served.snapshot,
            query: query,
            walking: configuration.walking
        )
        var collection = FeatureCollectionWriter(members.collection(count: matches.count))
        for match in matches {
            collection.append(
                served.rendered[match.index],
                properties: members.properties(of: match)
            )
        }
        return Response(
            collection.finish(),
            as: .geoJSON,
            headers: [.cacheControl: "private, max-age=60"]
        )
    }
}
