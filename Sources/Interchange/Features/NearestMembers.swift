public import Stations

/// What an answer to a nearest query says beyond the stations, the same wherever it is given.
public struct NearestMembers: Sendable {
    private let snapshot: StationSnapshot
    private let query: StationQuery
    private let walking: WalkingModel

    /// Makes the members of one answer.
    ///
    /// - Parameters:
    ///   - snapshot: what the query was put to.
    ///   - query: what was asked.
    ///   - walking: how a straight line becomes minutes on foot.
    public init(
        _ snapshot: StationSnapshot,
        query: StationQuery,
        walking: WalkingModel
    ) {
        self.snapshot = snapshot
        self.query = query
        self.walking = walking
    }

    /// The members of the answer as a whole.
    ///
    /// - Parameter count: how many stations it holds.
    /// - Returns: `notice` if the data have one, `revision`, `walking` and `numberReturned`.
    public func collection(count: Int) -> JSONObject {
        var members: JSONObject = [:]
        members["notice"] = (snapshot.notice?.text).map(JSONValue.string)
        members["revision"] = .integer(snapshot.revision)
        members["walking"] = .object([
            "detour": .number(walking.detour),
            "metres_per_second": .number(walking.metresPerSecond),
        ])
        members["numberReturned"] = .integer(Int64(count))
        return members
    }

    /// The properties that a station has in this answer only.
    ///
    /// - Parameter match: how the station lies.
    /// - Returns: `distance_m` (rounded up, ``AnsweredDistance``), `walk_minutes`, `bearing_deg`; `state`, `until` and `opens_next` if
    ///   the answer is about a moment; `unconfirmed` if stations of which something is unknown may
    ///   answer.
    public func properties(of match: StationMatch) -> JSONObject {
        let metres = AnsweredDistance.metres(match.distanceMetres)
        let tenths = (match.bearingDegrees * 10).rounded()
        var properties: JSONObject = [
            "distance_m": .number(metres),
            // From the distance as it is shown, so that a reader comes to the same minutes.
            "walk_minutes": .integer(Int64(walking.minutes(distanceMetres: metres))),
            "bearing_deg": .number(tenths >= 3_600 ? 0 : tenths / 10),
        ]
        for member in match.hours?.properties.members ?? [] {
            properties[member.name] = member.value
        }
        if query.unknown != .exclude {
            properties["unconfirmed"] = .array(unconfirmed(of: match).map(JSONValue.string))
        }
        return properties
    }

    /// What was asked for and is not known of a station: amenity codes, `access` and `open`.
    public func unconfirmed(of match: StationMatch) -> [String] {
        snapshot.catalogue.codes(in: match.unconfirmedAmenities)
            + (match.isAccessUnconfirmed ? ["access"] : [])
            + (match.isOpenUnconfirmed ? ["open"] : [])
    }
}
