import Stations

/// What the `type` of a GeoJSON object says.
enum GeoJSONObject {
    case collection, feature, geometry

    private static let geometries: Set<String> = [
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
        "GeometryCollection",
    ]

    /// Nil where the type is missing or no type of GeoJSON.
    init?(type: JSONValue?) {
        switch type?.stringValue {
        case "FeatureCollection"?: self = .collection
        case "Feature"?: self = .feature
        case let name? where Self.geometries.contains(name): self = .geometry
        default: return nil
        }
    }

    /// A feature without properties around a geometry.
    static func feature(around geometry: JSONValue) -> JSONValue {
        .object(["type": .string("Feature"), "geometry": geometry, "properties": .null])
    }

    /// The message for a value that is none of the three.
    static func message(for value: JSONValue) -> Message {
        let found: Message
        switch value["type"] {
        case _ where value.objectValue == nil: found = value.kindName
        case nil: found = Message("没有“type”的对象", "an object without “type”")
        case .string(let name)?:
            found = Message("类型“\(name.prefix(40))”", "the type “\(name.prefix(40))”")
        case let other?:
            let kind = other.kindName
            found = Message("以\(kind.chinese)为“type”", "\(kind.english) as “type”")
        }
        return Message(
            "应为 FeatureCollection、Feature 或几何，却是\(found.chinese)",
            "expected a FeatureCollection, a Feature or a geometry, found \(found.english)"
        )
    }
}
