import HTTPTypes
import Hummingbird

/// What tells two states of the same address apart: the revision and the format.
struct EntityTag: Hashable {
    /// The tag as the header carries it.
    let text: String

    init(revision: Int64, format: String) {
        text = "W/\"\(revision)-\(format)\""
    }

    /// Whether a client that sent these headers holds this state already.
    ///
    /// The comparison is the weak one of RFC 9110, section 13.1.2.
    func isHeld(by headers: HTTPFields) -> Bool {
        headers[values: .ifNoneMatch].contains { field in
            field.split(separator: ",").contains { item in
                let tag = item.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
                return tag == "*" || Self.opaque(tag) == Self.opaque(text[...])
            }
        }
    }

    private static func opaque(_ tag: Substring) -> Substring {
        tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    }
}
