import Coverage
import Interchange
import Stations

/// Straight line and walk side by side.
enum WalkJSON {
    static func object(_ walk: WalkAudit) -> JSONObject {
        [
            "detour": .number(walk.walking.detour),
            "m_per_s": .number(walk.walking.metresPerSecond),
            "rows": .array(walk.rows.map { .object(row($0)) }),
        ]
    }

    private static func row(_ row: WalkAudit.Row) -> JSONObject {
        var object: JSONObject = ["walk_m": .number(row.radius.metres)]
        object["minutes"] = row.minutes.map { JSONValue($0) }
        object.set("straight_share", row.straight)
        object.set("detour_share", row.detour)
        if row.network != nil { object.set("network_share", row.network) }
        return object
    }
}
