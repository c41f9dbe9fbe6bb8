import Coverage
import Interchange

extension JSONObject {
    /// Sets a figure that may be uncertain: `name`, and `name_possible` if that is another.
    mutating func set(_ name: String, _ figure: Certainty<Double>?) {
        self[name] = JSONValue(figure?.certain)
        if let figure, figure.certain != figure.possible {
            self[name + "_possible"] = JSONValue(figure.possible)
        }
    }
}

extension JSONValue {
    /// A number; null for none, and for what is not finite.
    init(_ number: Double?) {
        guard let number, number.isFinite else {
            self = .null
            return
        }
        self = .number(number)
    }

    /// A whole number; null for none.
    init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
}
