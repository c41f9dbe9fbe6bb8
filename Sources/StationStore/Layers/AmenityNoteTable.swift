import GRDB
import Stations

/// What is known of single amenities beyond their state.
enum AmenityNoteTable {
    static let stored = StoredTable(
        "amenity_note",
        [
            StoredColumn("station", .id, isRequired: true),
            StoredColumn("amenity", .text, isRequired: true),
            StoredColumn("reason", .text),
            StoredColumn("since", .day),
            StoredColumn("expected_back", .day),
            StoredColumn("checked_on", .day),
        ]
    )

    /// The notes by station and amenity code.
    static func load(
        from database: Database,
        _ faults: StoredFaults
    ) throws -> [Int64: [String: AmenityNote]] {
        var notes: [Int64: [String: AmenityNote]] = [:]
        let rows = try StoredRows(stored, in: database, faults)
        while let row = try rows.next() {
            guard let station = row.rowNumber(0), let code = row.text(1) else { continue }
            notes[station, default: [:]][code] = AmenityNote(
                reason: row.text(2),
                since: row.day(3),
                expectedBack: row.day(4),
                checkedOn: row.day(5)
            )
        }
        return notes
    }
}
