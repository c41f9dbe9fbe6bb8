import CivilTime
import Coverage
import Interchange

/// The share for each hour of a week, from Monday 00:00.
enum WeekJSON {
    static func object(_ week: WeekCurve) -> JSONObject {
        var object: JSONObject = ["radius_m": .number(week.radius.metres)]
        if case .of(let date) = week.week { object["week_of"] = .string(date.description) }
        guard let shares = week.shares else {
            object["covered_population_share"] = .null
            return object
        }
        object["covered_population_share"] = .array(shares.certain.map { JSONValue($0) })
        object["covered_population_share_possible"] = .array(
            shares.possible.map { JSONValue($0) }
        )
        return object
    }
}
