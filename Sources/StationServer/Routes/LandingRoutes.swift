import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// `/`: the worker's page for browsers, the landing page of OGC API for tools.
struct LandingRoutes {
    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<some RequestContext>) {
        let page = WorkerPage(configuration: configuration, stations: stations)
        router.get("/") { request, _ in
            if request.isForPeople { return page.page(request) }
            return try landingPage(request)
        }
        router.get("/cards") { request, _ in page.cards(request) }
    }

    private func landingPage(_ request: Request) throws(RequestError) -> Response {
        _ = try QueryParameters(request.uri.query, known: [], formats: ["html", "json"])
        let landing = LandingPage(
            configuration: configuration,
            address: ServiceAddress(request, publicURL: configuration.publicURL)
        )
        var page: JSONObject = [
            "title": .string(landing.title), "description": .string(landing.description),
        ]
        page["notice"] = stations.current?.snapshot.noticeMember
        page["links"] = JSONValue(landing.links)
        return Response(
            page,
            headers: [.cacheControl: "no-cache", .vary: "Accept, Accept-Language"]
        )
    }
}

extension StationSnapshot {
    /// What answers have to say about the data, as a member of theirs.
    var noticeMember: JSONValue? { (notice?.text).map(JSONValue.string) }
}
