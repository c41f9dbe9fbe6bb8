import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// The landing page: what the service is and where its parts are.
struct LandingRoutes {
    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<BasicRequestContext>) {
        router.get("/") { request, _ in try landingPage(request) }
    }

    private func landingPage(_ request: Request) throws(RequestError) -> Response {
        _ = try QueryParameters(request.uri.query, known: [], formats: ["json"])
        var page: JSONObject = [
            "title": .string(configuration.title),
            "description": .string(
                "Where outdoor workers find a station to rest, drink, warm a meal and use a toilet."
            ),
        ]
        page["notice"] = stations.current?.snapshot.noticeMember
        page["links"] = JSONValue(
            links(ServiceAddress(request, publicURL: configuration.publicURL))
        )
        return Response(page, headers: [.cacheControl: "no-cache"])
    }

    private func links(_ address: ServiceAddress) -> [Link] {
        let parameters = NearestRequest.parameters.joined(separator: ",")
        return [
            Link(href: address.href("/"), relation: "self", type: .json, title: "This page"),
            Link(
                href: address.href("/collections"),
                relation: "data",
                type: .json,
                title: "The collections of features"
            ),
            Link(
                href: address.href("/nearest{?\(parameters)}"),
                relation: "search",
                type: .geoJSON,
                title: "The nearest stations",
                isTemplated: true
            ),
            Link(
                href: address.href("/health/ready"),
                relation: "status",
                type: .json,
                title: "Whether the service is ready"
            ),
        ]
    }
}

extension StationSnapshot {
    /// What answers have to say about the data, as a member of theirs.
    var noticeMember: JSONValue? { (notice?.text).map(JSONValue.string) }
}
