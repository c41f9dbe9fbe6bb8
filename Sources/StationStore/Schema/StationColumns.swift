import Stations

/// The columns of the `station` layer: one for each flat property and one for each amenity.
struct StationColumns {
    /// The fields in the order of the columns.
    static let fields = StationField.allCases
    /// How many columns stand before the amenities: fid, geom, the fields, extra.
    static let fixedCount = 2 + fields.count + 1

    let catalogue: AmenityCatalogue

    /// The names in the order of ``select``.
    var names: [String] {
        ["fid", "geom"] + Self.fields.map(\.rawValue) + ["extra"]
            + catalogue.amenities.map(\.code)
    }

    /// The names as an SQL list; every name is a plain identifier.
    var select: String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

    /// The definition of the table without amenities, which are added one by one.
    static var createTable: String {
        let columns = fields.map { "  \(definition(of: $0))" }.joined(separator: ",\n")
        return """
            CREATE TABLE station (
              fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
              geom POINT,
            \(columns),
              extra TEXT,
              UNIQUE (source, code)
            );
            """
    }

    /// Adds the column of one amenity.
    static func addAmenity(_ code: String) -> String {
        let check = oneOf(AmenityState.allCases.map(\.rawValue), column: "\"\(code)\"")
        return "ALTER TABLE station ADD COLUMN \"\(code)\" TEXT CHECK (\(check));"
    }

    /// A condition that a column is one of some values, or null.
    ///
    /// Not written with `IN`: SQLite then builds a temporary table for each column and row, which
    /// makes an insert four times as slow.
    private static func oneOf(_ values: [String], column: String) -> String {
        values.map { "\(column) = '\($0)'" }.joined(separator: " OR ")
    }

    /// Another program may insert a station without a code or a source, so both have a default.
    private static func definition(of field: StationField) -> String {
        switch field {
        case .code: "code TEXT NOT NULL DEFAULT ('edit-' || lower(hex(randomblob(8))))"
        case .source: "source TEXT NOT NULL DEFAULT 'local'"
        case .name: "name TEXT NOT NULL CHECK (length(trim(name)) > 0)"
        case .status: "status TEXT NOT NULL DEFAULT 'open'" + check(field)
        default: "\(field.rawValue) \(type(of: field))" + check(field)
        }
    }

    private static func type(of field: StationField) -> String {
        switch field.shape {
        case .text, .choice: "TEXT"
        case .integer: "INTEGER"
        case .number: "DOUBLE"
        case .date: "DATE"
        }
    }

    /// What the file itself refuses, whoever writes it; infinity would break the change log.
    private static func check(_ field: StationField) -> String {
        let name = field.rawValue
        return switch field.shape {
        case .text, .date: ""
        case .choice(let values): " CHECK (\(oneOf(values, column: name)))"
        case .integer(let range):
            " CHECK (\(name) BETWEEN \(range.lowerBound) AND \(range.upperBound))"
        case .number(let range):
            " CHECK (\(name) BETWEEN \(range.lowerBound) AND \(range.upperBound))"
        }
    }
}
