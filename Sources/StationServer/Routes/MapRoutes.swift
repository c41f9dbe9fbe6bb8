import Geodesy
import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// `/map`: the stations on a map, and what its script asks for.
struct MapRoutes {
    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>
    private let outlines = OutlineCache()

    init(configuration: ServerConfiguration, stations: SnapshotHolder<ServedStations?>) {
        self.configuration = configuration
        self.stations = stations
    }

    func add(to router: some RouterMethods<some RequestContext>) {
        let page = MapPage(configuration: configuration, stations: stations)
        router.get("/map") { request, _ in page.page(request) }
        router.get("/map/stations") { request, _ in try found(request) }
        router.get("/map/areas") { request, _ in try areas(request) }
        router.get("/map/leaflet/:name") { request, context in
            try file(request, named: context.parameters.get("name") ?? "")
        }
        router.get("/map/leaflet/images/:name") { request, context in
            try file(request, named: "images/" + (context.parameters.get("name") ?? ""))
        }
    }

    private var datum: MapDatum { MapDatum(crs: configuration.tiles?.crs ?? .wgs84) }

    private func found(_ request: Request) throws(RequestError) -> Response {
        let snapshot = try stations.served().snapshot
        let parameters = try MapRequest.read(request.uri.query)
        let wanted = try MapRequest(parameters, catalogue: snapshot.catalogue)
        let frame = PageFrame(
            request,
            language: parameters.language,
            notice: snapshot.notice,
            configuration: configuration
        )
        let context = AnswerContext(
            snapshot: snapshot,
            now: configuration.now(),
            frame: frame,
            walking: configuration.walking
        )
        return Response(
            MapAnswer(request: wanted, datum: datum, context: context).object,
            as: .geoJSON,
            headers: [.cacheControl: "private, no-store", .vary: "Accept-Language"]
        )
    }

    private func areas(_ request: Request) throws(RequestError) -> Response {
        let served = try stations.served()
        let snapshot = served.snapshot
        let parameters = try QueryParameters(
            request.uri.query,
            known: ["lang"],
            formats: ItemsRequest.formats
        )
        try parameters.checkLanguage()
        let language =
            parameters.language ?? Language(accepting: request.headers[.acceptLanguage])
        let tag = EntityTag(
            version: snapshot.version,
            format: "geojson-\(datum.crs.rawValue)",
            language: language.rawValue
        )
        var response = Response.revalidated(by: tag, for: request) {
            let bytes = outlines.outlines(version: snapshot.version, language) {
                MapOutlines(datum: datum, language: language).collection(of: snapshot)
            }
            return Response(
                CollectionOfOne(bytes[...]).makeIterator(),
                as: .geoJSON,
                lease: DataLease(served, in: stations)
            )
        }
        response.headers[.vary] = "Accept-Language"
        return response
    }

    private func file(_ request: Request, named name: String) throws(RequestError) -> Response {
        let parameters = try QueryParameters(request.uri.query, known: ["v"])
        guard let file = configuration.leaflet?[name] else {
            throw .noSuchPath(request.uri.path)
        }
        return file.response(to: request, isLasting: parameters.raw("v") == file.version)
    }
}
