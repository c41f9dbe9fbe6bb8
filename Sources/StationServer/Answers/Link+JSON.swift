import Interchange

extension JSONValue {
    /// Links as the array that OGC API has under `links`.
    init(_ links: [Link]) {
        self = .array(
            links.map { link in
                var object: JSONObject = [
                    "href": .string(link.href), "rel": .string(link.relation),
                    "type": .string(link.type.rawValue), "title": .string(link.title),
                ]
                if link.isTemplated { object["templated"] = .bool(true) }
                return .object(object)
            }
        )
    }
}
