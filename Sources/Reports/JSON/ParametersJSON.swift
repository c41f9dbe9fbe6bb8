import CivilTime
import Coverage
import Interchange
import Stations

/// The parameters of an audit, so that it can be made again.
enum ParametersJSON {
    static func object(_ audit: Audit) -> JSONObject {
        let parameters = audit.parameters
        let criteria = parameters.criteria
        var object: JSONObject = [
            "date": .string(parameters.date.text()),
            "radius_m": .array(parameters.radii.map { .number($0.metres) }),
            "principal_radius_m": .number(parameters.principalRadius.metres),
            "status": .array(criteria.statuses.map(\.rawValue).sorted().map(JSONValue.string)),
            "amenities": .array(
                audit.snapshot.catalogue.codes(in: criteria.amenities).map(JSONValue.string)
            ),
        ]
        object["access"] = criteria.access.map { access in
            .array(access.map(\.rawValue).sorted().map(JSONValue.string))
        }
        object["at"] = .array(criteria.times.map { .string($0.text()) })
        object["area"] = parameters.areaCode.map(JSONValue.string)
        object["profile"] = (criteria.profile?.code).map(JSONValue.string)
        object["headline_profile"] = .string(parameters.profile.code)
        object["metric"] = .string(parameters.metric.name)
        if case .detour(let detour) = parameters.metric {
            object["metric_detour"] = .number(detour.factor)
        }
        object["walk_detour"] = .number(parameters.walking.detour)
        object["walk_m_per_s"] = .number(parameters.walking.metresPerSecond)
        return object
    }
}
