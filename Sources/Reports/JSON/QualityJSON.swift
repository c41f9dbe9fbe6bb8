import CivilTime
import Coverage
import Geodesy
import Interchange
import Stations

/// What is doubtful in the data, in counts; and how far units are with their targets.
enum QualityJSON {
    /// What is doubtful in the records, if that was asked for, and in the areas.
    static func object(_ quality: DataQuality?, _ audit: Audit) -> JSONObject {
        var object = quality.map(Self.object) ?? [:]
        let layout = audit.layout
        func names(_ areas: [Int]) -> JSONValue {
            .array(
                areas.map { area in
                    .object([
                        "code": .string(audit.areas[area].code),
                        "name": .string(audit.areas[area].name),
                    ])
                }
            )
        }
        object["overlap_km2"] = .number(layout.overlapSquareMetres / 1e6)
        object["overlap_count"] = JSONValue(layout.overlapCount)
        object["overlaps"] = .array(
            layout.overlaps.map { overlap in
                .object([
                    "areas": names([overlap.areas.first, overlap.areas.second]),
                    "area_km2": .number(overlap.squareMetres / 1e6),
                    "share_of_smaller": .number(overlap.shareOfSmaller),
                    "is_contained": .bool(overlap.isContainment),
                    "points": JSONValue(overlap.demand.points),
                    "population": .number(overlap.demand.weight),
                    "stations": JSONValue(overlap.stations),
                    "counted_in": .string(audit.areas[overlap.areas.first].code),
                ])
            }
        )
        object["between_km2"] = .number(layout.openingSquareMetres / 1e6)
        object["between_count"] = JSONValue(layout.openingCount)
        object["between"] = .array(
            layout.openings.map { opening in
                .object([
                    "areas": names(opening.areas),
                    "area_km2": .number(opening.squareMetres / 1e6),
                    "lon": .number(opening.place.longitude),
                    "lat": .number(opening.place.latitude),
                ])
            }
        )
        object["doubtful_outlines"] = .array(
            layout.doubts.map { doubt in
                .object([
                    "code": .string(audit.areas[doubt.area].code),
                    "name": .string(audit.areas[doubt.area].name),
                    "degrees_wide": .number(doubt.degrees),
                ])
            }
        )
        return object
    }

    private static func object(_ quality: DataQuality) -> JSONObject {
        [
            "unlocated": JSONValue(quality.unlocated.count),
            "duplicates": JSONValue(quality.duplicates.count),
            "to_review": JSONValue(quality.toReview.count),
            "co_located": JSONValue(quality.coLocated.count),
            "outside_unit": JSONValue(quality.outsideUnit.count),
            "unparsable_hours": JSONValue(quality.unparsableHours.count),
            "unknown_amenities": .array(
                quality.unknownAmenities.map { word in
                    .object(["word": .string(word.word), "stations": JSONValue(word.stations)])
                }
            ),
            "is_cut": .bool(quality.isCut),
        ]
    }

    /// The year whose holidays are missing, with the stations that it matters to; else null.
    static func value(_ missing: MissingHolidays?) -> JSONValue {
        guard let missing else { return .null }
        return .object(["year": JSONValue(missing.year), "stations": JSONValue(missing.stations)])
    }

    static func object(_ progress: TargetProgress) -> JSONObject {
        [
            "unit": .string(progress.target.unit), "target": JSONValue(progress.target.stations),
            "deadline": .string(progress.target.deadline.description),
            "built": JSONValue(progress.built),
            "under_construction": JSONValue(progress.underConstruction),
            "built_by_deadline": JSONValue(progress.builtByDeadline),
            "still_needed": JSONValue(progress.stillNeeded),
            "overdue": .bool(progress.isOverdue), "is_known": .bool(progress.isKnown),
        ]
    }
}
