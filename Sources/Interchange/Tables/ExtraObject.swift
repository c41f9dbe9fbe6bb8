/// The cells without a field of their own, as one JSON object in a cell.
enum ExtraObject {
    /// The cells of an object; a text that is no JSON object of texts gives none.
    static func cells(_ text: String) -> [String: String] {
        guard let value = try? JSONParser(maximumDepth: 4).parse(text),
            let members = value.objectValue?.members
        else { return [:] }
        var cells: [String: String] = [:]
        for member in members { cells[member.name] = GeoJSONCell.text(of: member.value) }
        return cells
    }

    /// The object of some cells, members sorted; blank for none.
    static func text(_ cells: [String: String]) -> String {
        if cells.isEmpty { return "" }
        let members = cells.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) }
        return GeoJSONCell.text(of: .object(JSONObject(members)))
    }
}
