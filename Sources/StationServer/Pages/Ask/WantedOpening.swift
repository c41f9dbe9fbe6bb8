/// When a station has to be open, as the page offers it.
enum WantedOpening: String, CaseIterable {
    case any
    case now
    case allDay = "24h"

    /// Reads `open`; without it the page asks for what is open now.
    init(_ parameters: QueryParameters) throws(RequestError) {
        let expected = "any, now or 24h"
        guard let text = try parameters.text("open", expected: expected) else {
            self = .now
            return
        }
        guard let opening = WantedOpening(rawValue: text) else {
            throw .badParameter("open", value: text, expected: expected)
        }
        self = opening
    }

    /// The key of its name.
    var key: String {
        switch self {
        case .any: "open_any"
        case .now: "open_now"
        case .allDay: "open_24h"
        }
    }
}
