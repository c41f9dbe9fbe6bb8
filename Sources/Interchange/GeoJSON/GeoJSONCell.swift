/// The text of a JSON value, as a cell of a table would hold it.
enum GeoJSONCell {
    /// Null is blank; a list of texts is joined by commas; anything deeper stays JSON.
    static func text(of value: JSONValue) -> String {
        switch value {
        case .null: return ""
        case .bool(let truth): return truth ? "true" : "false"
        case .integer(let number): return String(number)
        case .number(let number): return String(number)
        case .string(let text): return text
        case .array(let elements):
            let texts = elements.compactMap(\.stringValue)
            return texts.count == elements.count ? texts.joined(separator: ",") : json(value)
        case .object: return json(value)
        }
    }

    private static func json(_ value: JSONValue) -> String {
        var bytes: [UInt8] = []
        JSONWriter.append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
