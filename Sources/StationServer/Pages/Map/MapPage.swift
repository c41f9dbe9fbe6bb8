import Geodesy
import HTTPTypes
import Hummingbird
import Stations

/// The page with the map: filters, the map, and beside it the same stations as a list.
struct MapPage {
    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    /// Answers with the page; the stations themselves are asked for by its script.
    func page(_ request: Request) -> Response {
        let parameters = Result { () throws(RequestError) in try PageRequest.read(request) }
        let given = try? parameters.get()
        let served = stations.current
        let frame = PageFrame(
            request,
            language: given?.language,
            path: "/map",
            query: given.map(Self.repeated) ?? [],
            notice: served?.snapshot.notice,
            configuration: configuration
        )
        guard let leaflet = configuration.leaflet else {
            return MessagePage(noMapIn: frame).response
        }
        guard let served else { return MessagePage(.notLoaded, frame: frame).response }
        var fields = frame.fields(title: frame.texts["map_heading"] + " · " + frame.texts["brand"])
        let context = AnswerContext(
            snapshot: served.snapshot,
            now: configuration.now(),
            frame: frame,
            walking: configuration.walking
        )
        let form = { (wrong: String?) in
            PageForm(given, isKnown: true, wrong: wrong, context).fields
        }
        fields["to_list"] = frame.href("/", given.map(Self.repeated) ?? [])
        fields["map"] = mapFields(leaflet, root: frame.root)
        fields["view"] = view(of: served, nil)
        do throws(RequestError) {
            let parameters = try parameters.get()
            try parameters.checkLanguage()
            let wanted = try PageRequest(parameters, catalogue: served.snapshot.catalogue)
            fields["view"] = view(of: served, try Standpoint(wanted.origin, in: served.snapshot))
            fields["form"] = form(nil)
            return response(frame, fields, status: .ok)
        } catch {
            fields["problem"] = PageProblem(error: error, texts: frame.texts).fields
            fields["form"] = form(Problem(error).parameter)
            return response(frame, fields, status: Problem(error).status)
        }
    }

    /// The only page that may show something of another host: tiles, where there are any.
    private func response(
        _ frame: PageFrame,
        _ fields: Fields,
        status: HTTPResponse.Status
    ) -> Response {
        frame.response(
            "map",
            fields,
            status: status,
            cacheControl: "no-cache",
            pictureOrigin: configuration.tiles?.origin
        )
    }

    private func mapFields(_ leaflet: LeafletFiles, root: String) -> Fields {
        [
            "leaflet_js": root + LeafletFiles.path(leaflet.script),
            "leaflet_css": root + LeafletFiles.path(leaflet.style),
            "stations_js": root + PageAsset.mapStations.path,
            "js": root + PageAsset.mapScript.path, "css": root + PageAsset.mapStyle.path,
            "tiles": configuration.tiles?.template,
            "attribution": configuration.tiles?.attribution,
        ]
    }

    /// What the map shows at first, in its datum: `lon,lat,zoom`, or a box `west,south,east,north`.
    private func view(of served: ServedStations, _ standpoint: Standpoint?) -> String {
        let datum = MapDatum(crs: configuration.tiles?.crs ?? .wgs84)
        switch standpoint {
        case .position(let place), .station(_, let place):
            let position = datum.position(of: place)
            return [position.longitude, position.latitude].map(MapLinks.degrees)
                .joined(separator: ",") + ",15"
        case .area(let index, _):
            return box(served.snapshot.areas[index].outline.boundingBox, datum)
        case .notSaid, .choice, .notFound, nil:
            return box(served.areas.boundingBox ?? served.boundingBox, datum)
        }
    }

    private func box(_ box: BoundingBox?, _ datum: MapDatum) -> String {
        guard let box else { return "73,18,135,54" }
        let corners = [box.southWest, box.northEast].map(datum.position)
        // A map counts on beyond 180° where the box does.
        let east = corners[1].longitude + (box.crossesAntimeridian ? 360 : 0)
        return [corners[0].longitude, corners[0].latitude, east, corners[1].latitude]
            .map(MapLinks.degrees).joined(separator: ",")
    }

    private static func repeated(
        _ parameters: QueryParameters
    ) -> [(name: String, value: String)] {
        PageRequest.parameters.filter { $0 != "lang" }.compactMap { name in
            parameters.raw(name).map { (name, $0) }
        }
    }
}

extension PageAsset {
    /// What the map needs beside the library; loaded with the map only.
    static let mapScript = PageAsset(
        "map.js",
        type: "text/javascript; charset=utf-8",
        PackageResources.map_js
    )
    /// The script that shows the stations on it.
    static let mapStations = PageAsset(
        "map-stations.js",
        type: "text/javascript; charset=utf-8",
        PackageResources.map_stations_js
    )
    /// The style of the map.
    static let mapStyle = PageAsset(
        "map.css",
        type: "text/css; charset=utf-8",
        PackageResources.map_css
    )

    /// Everything that is served: the files of all pages, and those of the map.
    static let served = all + [mapScript, mapStations, mapStyle]
}
