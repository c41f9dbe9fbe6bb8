import Geodesy
import Interchange
import Stations

/// What a collection of features says about itself, as OGC API Features has it.
struct CollectionDescription {
    /// The name of the collection in addresses.
    let id: String
    let title: String
    let description: String
    /// What its items are, for the title of a link.
    let items: String

    static let stations = CollectionDescription(
        id: "stations",
        title: "Rest stations 户外劳动者服务站点",
        description: "Stations where outdoor workers rest, with what each of them offers.",
        items: "The stations"
    )

    static let areas = CollectionDescription(
        id: "areas",
        title: "Areas 行政区域",
        description: "The districts and other areas that the stations are counted by.",
        items: "The areas"
    )

    static let gaps = CollectionDescription(
        id: "gaps",
        title: "Gaps 空白区",
        description:
            "The parts of the areas that no station reaches within a radius, those of most "
            + "people first; the radius is 1,000 m unless radius= says otherwise.",
        items: "The gaps"
    )

    static let all = [stations, areas, gaps]

    /// Where the collection is described.
    var path: String { "/collections/\(id)" }

    /// Where its features are listed.
    var itemsPath: String { path + "/items" }

    /// The link to the description.
    func link(_ address: ServiceAddress, relation: String) -> Link {
        Link(
            href: address.href(path),
            relation: relation,
            type: .json,
            title: "About the \(id)"
        )
    }

    /// The description itself.
    ///
    /// - Parameters:
    ///   - extent: the box around the features, nil if there is none.
    ///   - snapshot: the data, which may have a notice.
    ///   - address: what links begin with.
    /// - Returns: the members that OGC API Features asks for.
    func object(
        extent: BoundingBox?,
        of snapshot: StationSnapshot,
        _ address: ServiceAddress
    ) -> JSONObject {
        var object: JSONObject = [
            "id": .string(id), "title": .string(title), "description": .string(description),
        ]
        object["notice"] = snapshot.noticeMember
        object["extent"] = extent?.extent
        object["itemType"] = .string("feature")
        object["crs"] = .array([.string(crs84)])
        object["links"] = JSONValue([
            link(address, relation: "self"),
            Link(
                href: address.href(itemsPath),
                relation: "items",
                type: .geoJSON,
                title: items
            ),
            Self.list(address, relation: "up"),
        ])
        return object
    }

    /// The link to the list of collections.
    static func list(_ address: ServiceAddress, relation: String) -> Link {
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
