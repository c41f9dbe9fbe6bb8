public import Coverage
import Geodesy
public import Interchange
import Stations

/// An audit as JSON: the members of the public contract, then what goes beyond it.
///
/// Where criteria meet unknown hours, amenities or access, a figure is a pair: `…` for what is
/// certain and `…_possible` with everything unknown counted as yes. The second is left out where
/// both are the same.
public enum AuditJSON {
    /// The members.
    ///
    /// - Parameters:
    ///   - audit: the audit.
    ///   - previous: an earlier one, whose differences are given as `change`.
    /// - Returns: the object; what is missing is null or left out.
    public static func object(_ audit: Audit, since previous: PreviousAudit? = nil) -> JSONObject {
        var object: JSONObject = [
            "parameters": .object(ParametersJSON.object(audit)),
            "revision": .integer(audit.revision),
        ]
        object["notice"] = (audit.snapshot.notice?.text).map(JSONValue.string)
        object["areas"] = .array(audit.areas.map { .object(AreaJSON.object($0)) })
        object["total"] = .object(total(audit))
        object["headline"] = .object(headline(audit))
        object["change"] = previous.map { .object(change(audit, since: $0)) }
        object["outside"] = .object(tally(audit.outside))
        object["stations"] = .object(stations(audit))
        object["moments"] = .array(audit.moments.map { .object(MomentJSON.object($0, audit)) })
        object["week"] = audit.week.map { .object(WeekJSON.object($0)) }
        object["walk"] = audit.walk.map { .object(WalkJSON.object($0)) }
        object["gaps"] = .array(audit.gaps.map { .object(GapJSON.object($0, audit)) })
        object["accessibility"] = audit.accessibility.map { .object(accessibility($0)) }
        if audit.quality != nil || !audit.layout.isEmpty || audit.missingHolidays != nil {
            var quality = QualityJSON.object(audit.quality, audit)
            quality["missing_holidays"] = QualityJSON.value(audit.missingHolidays)
            object["quality"] = .object(quality)
        }
        object["targets"] = .array(audit.targets.map { .object(QualityJSON.object($0)) })
        object["absent"] = .array(audit.absent.map { .object(absent($0)) })
        return object
    }

    /// The eight numbers of the cover, now and once the stations under construction are open.
    private static func headline(_ audit: Audit) -> JSONObject {
        var object: JSONObject = [:]
        for headline in Headline.allCases {
            object.set(headline.rawValue, headline.value(of: audit))
            if let projected = headline.projected(of: audit) {
                object.set("\(headline.rawValue)_when_built", projected)
            }
        }
        return object
    }

    /// What the eight numbers have become since an earlier audit.
    private static func change(_ audit: Audit, since previous: PreviousAudit) -> JSONObject {
        var object: JSONObject = [
            "since": .string(previous.date), "since_revision": .integer(previous.revision),
            "other_parameters": .array(
                previous.differences(from: audit).map(JSONValue.string)
            ),
        ]
        for headline in Headline.allCases {
            guard let old = previous[headline], let new = headline.value(of: audit) else {
                continue
            }
            object[headline.rawValue] = JSONValue(new.certain - old)
        }
        return object
    }

    /// The figures of all areas together, and what is in none of them.
    private static func total(_ audit: Audit) -> JSONObject {
        var object = AreaJSON.object(audit.total)
        guard !audit.absentAreas.isEmpty else { return object }
        object["left_out"] = .object([
            "areas": JSONValue(audit.absentAreas.count),
            "points": JSONValue(audit.absentAreas.reduce(0) { $0 + $1.demand.points }),
            "population": .number(audit.absentAreas.reduce(0) { $0 + $1.demand.weight }),
            "stations": JSONValue(audit.absentAreas.reduce(0) { $0 + $1.stations }),
        ])
        return object
    }

    private static func stations(_ audit: Audit) -> JSONObject {
        var object: JSONObject = [:]
        object.set("counted", audit.stations.counted.map(Double.init))
        object.set("unlocated", audit.stations.unlocated.map(Double.init))
        object["co_located"] = .integer(Int64(audit.stations.coLocated))
        object["outside"] = JSONValue(audit.stationsOutside)
        if case .network = audit.parameters.metric {
            object["unsnapped"] = .integer(Int64(audit.unsnappedStations))
            object["unsnapped_demand"] = .object(tally(audit.unsnapped))
        }
        return object
    }

    private static func accessibility(_ audit: AccessibilityAudit) -> JSONObject {
        var object: JSONObject = ["method": .string("E2SFCA")]
        if case .zones(let zones) = audit.decay {
            object["zones"] = .array(
                zones.map { zone in
                    .object([
                        "radius_m": .number(zone.radius.metres), "weight": .number(zone.weight),
                    ])
                }
            )
        }
        object["stations"] = .integer(Int64(audit.stations))
        object["stations_without_capacity"] = .integer(Int64(audit.stationsWithoutCapacity))
        object["used_capacity"] = .number(audit.usedCapacity)
        object["total"] = JSONValue(audit.total)
        return object
    }

    private static func absent(_ absent: AbsentIndicator) -> JSONObject {
        var object: JSONObject = ["indicator": .string(absent.indicator.rawValue)]
        object["area"] = absent.area.map(JSONValue.string)
        object["reason"] = .string(absent.reason.rawValue)
        object["message"] = .string(absent.words.english)
        if let area = absent.absentArea {
            object["code"] = .string(area.code)
            object["lon"] = (area.place?.longitude).map { .number($0) }
            object["lat"] = (area.place?.latitude).map { .number($0) }
            object["points"] = JSONValue(area.demand.points)
            object["population"] = .number(area.demand.weight)
            object["stations"] = JSONValue(area.stations)
        }
        return object
    }

    static func tally(_ tally: DemandTally) -> JSONObject {
        ["points": .integer(Int64(tally.points)), "population": .number(tally.weight)]
    }
}
