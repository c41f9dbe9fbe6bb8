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
                return notPoint(
                    Message(
                        "是 \(points.count) 个点的 MultiPoint",
                        "is a MultiPoint of \(points.count) points"
                    )
                )
            }
            return place(at: points[0])
        case nil where geometry.objectValue != nil:
            return notPoint(Message("没有“type”", "has no \"type\""))
        case let type: return notPoint(found(type, geometry))
        }
    }

    private static func place(at position: JSONValue?) -> StationDraft.Place {
        guard let numbers = position?.arrayValue else {
            let kind = position?.kindName ?? Message("空", "nothing")
            return notPoint(
                Message("坐标是\(kind.chinese)", "has \(kind.english) as its coordinates")
            )
        }
        if numbers.isEmpty { return cells("", "") }
        guard numbers.count >= 2 else {
            return notPoint(Message("坐标只有一个数", "has a position of one number"))
        }
        return cells(GeoJSONCell.text(of: numbers[0]), GeoJSONCell.text(of: numbers[1]))
    }

    private static func cells(_ longitude: String, _ latitude: String) -> StationDraft.Place {
        .cells(
            longitude: StationDraft.Cell(column: "geometry", text: longitude),
            latitude: StationDraft.Cell(column: "geometry", text: latitude)
        )
    }

    /// What a geometry is instead of what it has to be.
    static func found(_ type: String?, _ geometry: JSONValue) -> Message {
        if let type { return Message("是 \(type.prefix(60))", "is a \(type.prefix(60))") }
        let kind = geometry.kindName
        return Message("是\(kind.chinese)", "is \(kind.english)")
    }

    private static func notPoint(_ found: Message) -> StationDraft.Place {
        .notPoint(StationDraft.Remark(column: "geometry", words: found))
    }
}
