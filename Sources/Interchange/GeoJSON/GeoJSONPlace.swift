import Stations

/// Reads a station's place from a geometry, without trusting it.
enum GeoJSONPlace {
    /// A Point or a MultiPoint of one point gives two cells; null gives two blank ones.
    static func place(of geometry: JSONValue?) -> StationDraft.Place {
        guard let geometry, geometry != .null else { return cells("", "") }
        switch geometry["type"]?.stringValue {
        case "Point"?:
            return place(at: geometry["coordinates"])
        case "MultiPoint"?:
            let points = geometry["coordinates"]?.arrayValue ?? []
            guard points.count == 1 else {
                return notPoint("is a MultiPoint of \(points.count) points")
            }
            return place(at: points[0])
        case let type?: return notPoint("is a \(type.prefix(60))")
        case nil where geometry.objectValue != nil: return notPoint("has no \"type\"")
        case nil: return notPoint("is \(geometry.kindName)")
        }
    }

    private static func place(at position: JSONValue?) -> StationDraft.Place {
        guard let numbers = position?.arrayValue else {
            return notPoint("has \(position?.kindName ?? "nothing") as its coordinates")
        }
        if numbers.isEmpty { return cells("", "") }
        guard numbers.count >= 2 else { return notPoint("has a position of one number") }
        return cells(GeoJSONCell.text(of: numbers[0]), GeoJSONCell.text(of: numbers[1]))
    }

    private static func cells(_ longitude: String, _ latitude: String) -> StationDraft.Place {
        .cells(
            longitude: StationDraft.Cell(column: "geometry", text: longitude),
            latitude: StationDraft.Cell(column: "geometry", text: latitude)
        )
    }

    private static func notPoint(_ found: String) -> StationDraft.Place {
        .notPoint(StationDraft.Cell(column: "geometry", text: found))
    }
}
