import HTTPTypes
import Hummingbird
import Stations

/// What tells two states of the same address apart: database, revision, format and language.
struct EntityTag: Hashable {
    /// The tag as the header carries it.
    let text: String

    /// Makes the tag of a state.
    ///
    /// - Parameters:
    ///   - version: the database and its revision.
    ///   - format: how the state is written.
    ///   - language: in which language, if it is in one; `mul` otherwise.
    init(version: DataRevision, format: String, language: String = "mul") {
        text = "W/\"\(version)-\(format)-\(language)\""
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
