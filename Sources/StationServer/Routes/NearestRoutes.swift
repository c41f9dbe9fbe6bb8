import CivilTime
import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// The nearest stations that have what somebody needs.
struct NearestRoutes {
    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<some RequestContext>) {
        router.get("/nearest") { request, _ in try nearest(request) }
    }

    private func nearest(_ request: Request) throws(RequestError) -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: NearestRequest.parameters,
            formats: ItemsRequest.formats
        )
        let now = configuration.now()
        let query = try NearestRequest(
            parameters,
            catalogue: served.snapshot.catalogue,
            now: now
        ).query
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
            headers: [.cacheControl: "private, max-age=\(age(of: matches, now))"]
        )
    }

    /// How many seconds the answer stays right: up to the next change of a state in it, at most 60.
    private func age(of matches: [StationMatch], _ now: Instant) -> Int {
        let changes = matches.compactMap { $0.hours?.until?.secondsSince1970 }
        let next = changes.filter { $0 > now.secondsSince1970 }.min() ?? .max
        return min(60, next - now.secondsSince1970)
    }
}
