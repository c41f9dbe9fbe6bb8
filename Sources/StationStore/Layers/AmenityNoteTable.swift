import GRDB
import Stations

/// What is known of single amenities beyond their state.
enum AmenityNoteTable {
    /// The notes by station and amenity code.
    static func load(from database: Database) throws -> [Int64: [String: AmenityNote]] {
        let sql = """
            SELECT station, amenity, reason, since, expected_back, checked_on FROM amenity_note
            """
        var notes: [Int64: [String: AmenityNote]] = [:]
        for row in try Row.fetchAll(database, sql: sql) {
            let code: String = row[1]
            notes[row[0], default: [:]][code] = AmenityNote(
                reason: row[2],
                since: date(row[3]),
                expectedBack: date(row[4]),
                checkedOn: date(row[5])
            )
        }
        return notes
    }

    private static func date(_ text: String?) -> CalendarDate? {
        text.flatMap(CalendarDate.init)
    }
}
