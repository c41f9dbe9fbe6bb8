import Geodesy
import HTTPTypes
import Hummingbird
import Interchange
import Stations

/// The description of the one collection, the stations, as OGC API Features has it.
struct CollectionRoutes {
    static let path = "/collections/stations"

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<BasicRequestContext>) {
        router.get("/collections") { request, _ in
            try answer(request) { served, address in
                var page: JSONObject = [:]
                page["notice"] = served.snapshot.noticeMember
                page["links"] = JSONValue([Self.list(address, relation: "self")])
                page["collections"] = .array([.object(collection(served, address))])
                return page
            }
        }
        router.get("/collections/stations") { request, _ in
            try answer(request, body: collection)
        }
    }

    private func answer(
        _ request: Request,
        body: (ServedStations, ServiceAddress) -> JSONObject
    ) throws(RequestError) -> Response {
        let served = try stations.served()
        _ = try QueryParameters(request.uri.query, known: [], formats: ["json"])
        let tag = EntityTag(revision: served.snapshot.revision, format: "json")
        return .revalidated(by: tag, for: request) {
            let address = ServiceAddress(request, publicURL: configuration.publicURL)
            return Response(body(served, address))
        }
    }

    private func collection(_ served: ServedStations, _ address: ServiceAddress) -> JSONObject {
        var collection: JSONObject = [
            "id": .string("stations"), "title": .string("Rest stations 户外劳动者服务站点"),
            "description": .string(
                "Stations where outdoor workers rest, with what each of them offers."
            ),
        ]
        collection["notice"] = served.snapshot.noticeMember
        collection["extent"] = served.boundingBox?.extent
        collection["itemType"] = .string("feature")
        collection["crs"] = .array([.string(crs84)])
        collection["links"] = JSONValue([
            Self.link(address, relation: "self"),
            Link(
                href: address.href(Self.path + "/items"),
                relation: "items",
                type: .geoJSON,
                title: "The stations"
            ),
            Self.list(address, relation: "up"),
        ])
        return collection
    }

    /// The link to the description of the stations.
    static func link(_ address: ServiceAddress, relation: String) -> Link {
        Link(
            href: address.href(path),
            relation: relation,
            type: .json,
            title: "About the stations"
        )
    }

    private static func list(_ address: ServiceAddress, relation: String) -> Link {
        Link(
            href: address.href("/collections"),
            relation: relation,
            type: .json,
            title: "The collections of features"
        )
    }
}

/// Longitude and latitude in WGS-84, in this order.
private let crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"

extension BoundingBox {
    /// The box as the extent of a collection.
    fileprivate var extent: JSONValue {
        let corners = [
            southWest.longitude, southWest.latitude, northEast.longitude, northEast.latitude,
        ]
        return .object([
            "spatial": .object([
                "bbox": .array([.array(corners.map(JSONValue.number))]), "crs": .string(crs84),
            ])
        ])
    }
}
