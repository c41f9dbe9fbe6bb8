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
    static func message(for value: JSONValue) -> String {
        let expected = "expected a FeatureCollection, a Feature or a geometry"
        guard value.objectValue != nil else { return "\(expected), found \(value.kindName)" }
        switch value["type"] {
        case nil: return "\(expected), found an object without “type”"
        case .string(let name)?: return "\(expected), found the type “\(name.prefix(40))”"
        case let other?: return "\(expected), found \(other.kindName) as “type”"
        }
    }
}
