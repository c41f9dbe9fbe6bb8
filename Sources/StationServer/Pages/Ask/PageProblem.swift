import Stations

/// What was wrong with a request, in the reader's language.
struct PageProblem {
    /// What would be right, by parameter.
    private static let expectations = [
        "lon": "expect_longitude", "lat": "expect_latitude", "place": "expect_words",
        "area": "expect_area", "amenities": "expect_amenities", "open": "expect_open",
        "access": "expect_access", "within": "expect_within", "lang": "expect_language",
        "f": "expect_format", "radius": "expect_radius", "hour": "expect_hour",
        "when": "expect_when",
    ]
    private static let numbers: Set<String> = ["lon", "lat", "within", "radius"]
    private static let longestValue = 60

    let error: RequestError
    let texts: Texts

    /// The fields of the template `problem`: whether the request is at fault or the data, and why.
    var fields: Fields {
        let isOfData =
            switch error {
            case .noAreas, .notAuditable, .auditTooLong: true
            default: false
            }
        return ["heading": texts[isOfData ? "problem_data" : "problem_heading"], "words": text]
    }

    /// The problem in a sentence or two.
    var text: String {
        switch error {
        case .missingParameter(let name, let expected):
            texts["problem_missing", ["name": name, "expected": right(name) ?? expected]]
        case .badParameter(let name, let value, let expected):
            texts[
                "problem_parameter",
                [
                    "name": name, "value": Self.shorten(value),
                    "expected": (right(name) ?? expected) + hint(name, value),
                ]
            ]
        case .repeatedParameter(let name, _): texts["problem_repeated", ["name": name]]
        case .unknownParameter(let name, _):
            texts["problem_unknown", ["name": Self.shorten(name)]]
        case .badEncoding: texts["problem_encoding"]
        case .notLoaded: texts["loading_note"]
        case .busy: texts["auditing_note"]
        case .auditTooLong: texts["audit_too_long"]
        case .noAreas: texts["no_areas"]
        case .notAuditable(let reason):
            texts["not_auditable", ["reason": reason[texts.messageLanguage]]]
        default: Problem(error).detail
        }
    }

    private func right(_ name: String) -> String? { Self.expectations[name].map { texts[$0] } }

    /// What was most likely meant, where the value shows it; empty where it does not.
    private func hint(_ name: String, _ value: String) -> String {
        if name == "lat", let degrees = DecimalNumber.parse(value), 90 < degrees.magnitude,
            degrees.magnitude <= 180
        {
            return texts["hint_turned"]
        }
        let pointed = value.replacing(",", with: ".").replacing("，", with: ".")
        guard Self.numbers.contains(name), pointed != value, DecimalNumber.parse(pointed) != nil
        else { return "" }
        return texts["hint_point", ["number": pointed]]
    }

    private static func shorten(_ text: String) -> String {
        text.count <= longestValue ? text : text.prefix(longestValue) + "…"
    }
}
