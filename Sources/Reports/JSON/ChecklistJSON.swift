import Coverage
import Interchange
import Stations

/// What records say about stations.
enum ChecklistJSON {
    static func object(_ audit: ChecklistAudit) -> JSONObject {
        [
            "stations": .integer(Int64(audit.stations)),
            "profiles": .array(audit.profiles.map { .object(profile($0)) }),
            "amenities": .array(audit.amenities.map { .object(amenity($0)) }),
            "access": .object(access(audit)),
            "freshness": .object(freshness(audit.freshness)),
            "use": .object(use(audit.use)), "hours": .object(hours(audit.hours)),
        ]
    }

    private static func profile(_ tally: ChecklistAudit.ProfileTally) -> JSONObject {
        var object: JSONObject = ["code": .string(tally.code)]
        for member in compliance(tally.verdicts).members { object[member.name] = member.value }
        object["requirements"] = .array(tally.requirements.map { .object(compliance($0)) })
        return object
    }

    private static func amenity(_ tally: ChecklistAudit.AmenityTally) -> JSONObject {
        [
            "code": .string(tally.code), "yes": JSONValue(tally.states.yes),
            "no": JSONValue(tally.states.no), "broken": JSONValue(tally.states.broken),
            "unknown": JSONValue(tally.states.unknown),
        ]
    }

    private static func access(_ audit: ChecklistAudit) -> JSONObject {
        var object: JSONObject = [:]
        for access in StationAccess.allCases {
            object[access.rawValue] = audit.byAccess[access].map { JSONValue($0) }
        }
        object["unknown"] = audit.byAccess[nil].map { JSONValue($0) }
        return object
    }

    private static func freshness(_ tally: FreshnessTally) -> JSONObject {
        [
            "checked": JSONValue(tally.checked), "never": JSONValue(tally.never),
            "median_days": JSONValue(tally.medianDays),
            "over_90_days": JSONValue(tally.over90Days),
            "over_180_days": JSONValue(tally.over180Days),
            "over_365_days": JSONValue(tally.over365Days),
            "in_future": JSONValue(tally.inFuture),
        ]
    }

    private static func use(_ tally: UseTally) -> JSONObject {
        [
            "listed": JSONValue(tally.listed), "unlisted": JSONValue(tally.unlisted),
            "listing_unknown": JSONValue(tally.listingUnknown),
            "visited": JSONValue(tally.visited),
            "visits_per_month": JSONValue(tally.visitsPerMonth),
            "median_visits_per_month": JSONValue(tally.medianVisitsPerMonth),
        ]
    }

    private static func hours(_ tally: HoursTally) -> JSONObject {
        var object: JSONObject = [
            "all_day": .object(compliance(tally.allDay)), "at_23": .object(compliance(tally.at23)),
            "at_05": .object(compliance(tally.at05)),
            "closed_at_lunch": .object(compliance(tally.closedAtLunch)),
        ]
        object.set("mean_weekly_hours", tally.meanWeeklyHours)
        object["mean_weekly_hours_stations"] = JSONValue(tally.knownWeeks)
        object["mean_weekly_hours_unknown"] = JSONValue(tally.unknownWeeks)
        return object
    }

    static func compliance(_ tally: ComplianceTally) -> JSONObject {
        [
            "yes": JSONValue(tally.met), "no": JSONValue(tally.unmet),
            "unknown": JSONValue(tally.unknown),
        ]
    }
}
