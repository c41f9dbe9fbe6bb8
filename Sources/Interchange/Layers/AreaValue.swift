import Stations

/// The value of an area's property as text.
enum AreaValue {
    /// What an object may name that stands for another area, as in DataV's `"parent": {"adcode": …}`.
    private static let codes = ["adcode", "code", "id"]
    private static let names = ["name", "名称"]

    /// The text of a value, without line breaks and blanks around it; nil for a blank.
    ///
    /// A number that is whole has no decimals, and an object stands for the code, or the name, in
    /// it.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - property: the property that it stands in.
    ///   - isName: whether a name is looked for in an object before a code is.
    /// - Returns: the text.
    /// - Throws: an object without either, and a list: nothing of an area is text of JSON.
    static func text(
        of value: JSONValue,
        in property: String,
        isName: Bool = false
    ) throws(LayerProblem) -> String? {
        let text: String
        switch value {
        case .null: return nil
        case .object(let object):
            let members = isName ? names + codes : codes
            let known = members.lazy.compactMap { object[$0] }.first
            guard let known else {
                if members.contains(where: { object[$0] != nil }) || object.members.isEmpty {
                    return nil
                }
                throw problem(
                    property,
                    Message(
                        "没有 \(members.joined(separator: "、")) 的对象",
                        "an object without \(members.joined(separator: ", "))"
                    )
                )
            }
            guard known.objectValue == nil else {
                throw problem(property, Message("对象里的对象", "an object in an object"))
            }
            return try self.text(of: known, in: property)
        case .array:
            throw problem(property, Message("列表", "a list"))
        case .number(let number):
            text = Int64(exactly: number).map(String.init) ?? String(number)
        case .bool, .integer, .string:
            text = GeoJSONCell.text(of: value)
        }
        let collapsed = TextFolding.collapse(text)
        return collapsed.isEmpty ? nil : String(collapsed.prefix(1_000))
    }

    private static func problem(_ property: String, _ found: Message) -> LayerProblem {
        LayerProblem(
            .unsupportedValue,
            property,
            Message(
                "此处是\(found.chinese)，应为文字、数，或带代码的对象",
                "\(found.english) where a text or a number is expected, or an object with a code"
            )
        )
    }
}
