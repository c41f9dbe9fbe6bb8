import CivilTime
import OpeningHours
public import Stations

extension HoursMoment {
    /// The properties that say how a station's hours stand.
    ///
    /// `state`; `until`, when the state changes; `opens_next`, when the station opens if it is not
    /// open; and `state_comment` if there is something to say about it. Moments are those of
    /// Shanghai; null where there is none within 400 days.
    public var properties: JSONObject {
        var properties: JSONObject = [
            "state": .string(state.rawValue),
            "until": until.map { .string($0.text()) } ?? .null,
            "opens_next": opensNext.map { .string($0.text()) } ?? .null,
        ]
        properties["state_comment"] = (remark?.description).map(JSONValue.string)
        return properties
    }
}
