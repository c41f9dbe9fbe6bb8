import CivilTime
import Coverage
import Interchange

/// The shares at one moment.
enum MomentJSON {
    static func object(_ moment: MomentAudit, _ audit: Audit) -> JSONObject {
        var object: JSONObject = [
            "kind": .string(moment.kind.rawValue), "at": .string(moment.time.text()),
            "radius_m": .number(audit.parameters.principalRadius.metres),
        ]
        object.set("stations", moment.stations.map(Double.init))
        object.set("covered_population_share", moment.share)
        object["areas"] = .array(
            zip(audit.areas, moment.byArea).map { area, share in
                var object: JSONObject = ["code": .string(area.code)]
                object.set("covered_population_share", share)
                return .object(object)
            }
        )
        return object
    }
}
