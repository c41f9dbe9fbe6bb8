import Coverage
import Interchange
import Stations

/// What is doubtful in the data, in counts; and how far units are with their targets.
enum QualityJSON {
    static func object(_ quality: DataQuality) -> JSONObject {
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
