import Stations

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

    /// What is known of an object in the place of a field's text, as in DataV's
    /// `"parent": {"adcode": 610000}`; nil if nothing is.
    static func text(of object: JSONObject, as field: StationField) -> String? {
        let names: [String]
        switch field {
        case .code, .adcode: names = ["adcode", "code", "id"]
        case .name, .unit, .hostName, .brandName: names = ["name", "zh", "zh-CN", "zh_CN", "名称"]
        case .address: names = ["address", "formatted_address", "full", "text"]
        default: names = ["value", "text", "code"]
        }
        for name in names {
            switch object[name] {
            case nil, .null?, .object?, .array?: continue
            case let value?: return text(of: value)
            }
        }
        return nil
    }

    private static func json(_ value: JSONValue) -> String {
        var bytes: [UInt8] = []
        JSONWriter.append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
