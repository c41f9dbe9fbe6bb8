import GRDB
import Stations

/// The amenities of a data set: their table, and their columns in `station`.
enum AmenityTable {
    static let stored = StoredTable(
        "amenity",
        key: "bit",
        [
            StoredColumn("code", .text, isRequired: true),
            StoredColumn("chinese", .text, isRequired: true),
            StoredColumn("english", .text, isRequired: true),
            StoredColumn(
                "synonyms",
                .text,
                isRequired: true,
                consequence: Message("此设施没有同义词", "the amenity has none")
            ),
        ]
    )

    /// Appends amenities, gives each a column, and renews the triggers that name all columns.
    static func add(
        _ amenities: [Amenity],
        to database: Database,
        _ triggers: ChangeLog.Form = .current
    ) throws {
        var catalogue = try load(from: database)
        for amenity in amenities {
            try catalogue.append(amenity)
            try database.execute(
                literal: """
                    INSERT INTO amenity (bit, code, chinese, english, synonyms)
                    VALUES ((SELECT coalesce(max(bit), -1) + 1 FROM amenity), \(amenity.code),
                      \(amenity.chinese), \(amenity.english),
                      \(amenity.synonyms.joined(separator: ";")))
                    """
            )
            try database.execute(sql: StationColumns.addAmenity(amenity.code))
        }
        let columns = StationColumns(catalogue: catalogue).logged
        try database.execute(sql: ChangeLog.triggers(on: "station", columns: columns, triggers))
    }

    /// The amenities in the order of their bits, without those that cannot be any.
    static func load(
        from database: Database,
        _ faults: StoredFaults = StoredFaults()
    ) throws -> AmenityCatalogue {
        var catalogue = try AmenityCatalogue([])
        let rows = try StoredRows(stored, in: database, faults)
        while let row = try rows.next() {
            guard let code = row.text(0), let chinese = row.text(1), let english = row.text(2)
            else { continue }
            let synonyms = (row.text(3) ?? "").split(separator: ";").map(String.init)
            do {
                try catalogue.append(
                    Amenity(code: code, chinese: chinese, english: english, synonyms: synonyms)
                )
            } catch {
                let id = row.id
                faults.note("amenity", "code") {
                    StoredRow.fault(
                        "amenity, bit \(id), code",
                        StoredExcerpt.printable(Message(error)),
                        StoredColumn.rowUnused
                    )
                }
            }
        }
        return catalogue
    }
}
