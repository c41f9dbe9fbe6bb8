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
            known: NearestRequest.parameters
        )
        let query = try NearestRequest(parameters, catalogue: served.snapshot.catalogue).query
        let matches = served.snapshot.nearest(query)
        var collection = FeatureCollectionWriter(members(of: served.snapshot, matches))
        for match in matches {
            collection.append(
                served.rendered[match.index],
                properties: properties(of: match, for: query, in: served.snapshot)
            )
        }
        return Response(
            collection.finish(),
            as: .geoJSON,
            headers: [.cacheControl: "private, max-age=60"]
        )
    }

    private func members(
        of snapshot: StationSnapshot,
        _ matches: [StationMatch]
    ) -> JSONObject {
        var members: JSONObject = [:]
        members["notice"] = snapshot.noticeMember
        members["revision"] = .integer(snapshot.revision)
        members["walking"] = .object([
            "detour": .number(configuration.walking.detour),
            "metres_per_second": .number(configuration.walking.metresPerSecond),
        ])
        members["numberReturned"] = .integer(Int64(matches.count))
        return members
    }

    private func properties(
        of match: StationMatch,
        for query: StationQuery,
        in snapshot: StationSnapshot
    ) -> JSONObject {
        let metres = (match.distanceMetres * 1_000).rounded() / 1_000
        let tenths = (match.bearingDegrees * 10).rounded()
        var properties: JSONObject = [
            "distance_m": .number(metres),
            // From the distance as it is shown, so that a reader comes to the same minutes.
            "walk_minutes": .integer(Int64(configuration.walking.minutes(distanceMetres: metres))),
            "bearing_deg": .number(tenths >= 3_600 ? 0 : tenths / 10),
        ]
        if query.includesUnknown {
            var unconfirmed = snapshot.catalogue.codes(in: match.unconfirmedAmenities)
            if match.isAccessUnconfirmed { unconfirmed.append("access") }
            properties["unconfirmed"] = .array(unconfirmed.map(JSONValue.string))
        }
        return properties
    }
}
