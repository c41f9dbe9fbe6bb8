import GRDB
import Stations

/// The amenities of a data set: their table, and their columns in `station`.
enum AmenityTable {
    /// Appends amenities, gives each a column, and renews the triggers that name all columns.
    static func add(_ amenities: [Amenity], to database: Database) throws {
        var catalogue = try load(from: database)
        for amenity in amenities {
            try catalogue.append(amenity)
            try database.execute(
                literal: """
                    INSERT INTO amenity (bit, code, chinese, english, synonyms)
                    VALUES (\(catalogue.amenities.count - 1), \(amenity.code),
                      \(amenity.chinese), \(amenity.english),
                      \(amenity.synonyms.joined(separator: ";")))
                    """
            )
            try database.execute(sql: StationColumns.addAmenity(amenity.code))
        }
        let columns = StationColumns(catalogue: catalogue).names.filter { $0 != "fid" }
        try database.execute(sql: ChangeLog.triggers(on: "station", columns: columns))
    }

    /// The amenities in the order of their bits.
    static func load(from database: Database) throws -> AmenityCatalogue {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT code, chinese, english, synonyms FROM amenity ORDER BY bit"
        )
        return try AmenityCatalogue(
            rows.map { row in
                let synonyms: String = row[3]
                return Amenity(
                    code: row[0],
                    chinese: row[1],
                    english: row[2],
                    synonyms: synonyms.split(separator: ";").map(String.init)
                )
            }
        )
    }
}
