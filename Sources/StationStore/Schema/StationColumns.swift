import Stations

/// The columns of the `station` layer: one for each flat property and one for each amenity.
struct StationColumns {
    /// The fields in the order of the columns.
    static let fields = StationField.allCases
    let catalogue: AmenityCatalogue

    /// The names in their order.
    var names: [String] {
        ["fid", "geom"] + Self.fields.map(\.rawValue) + ["extra"]
            + catalogue.amenities.map(\.code)
    }

    /// The columns whose changes are logged: all but the key.
    var logged: [String] { names.filter { $0 != "fid" } }

    /// The definition of the table without amenities, which are added one by one.
    ///
    /// - Parameter form: as step 1 of the schema has it, or as this version does.
    /// - Returns: `CREATE TABLE`.
    static func createTable(_ form: ChangeLog.Form = .current) -> String {
        let columns = fields.map { "  \(definition(of: $0, form))" }.joined(separator: ",\n")
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

    /// Give what other programs store a code, a source and a status.
    static let filling = """
        CREATE TRIGGER station_fill_insert AFTER INSERT ON station
        WHEN coalesce(NEW.code, '') = '' OR coalesce(NEW.source, '') = '' OR NEW.status IS NULL
        BEGIN
          UPDATE station SET
            code = coalesce(nullif(NEW.code, ''), 'edit-' || lower(hex(randomblob(8)))),
            source = coalesce(nullif(NEW.source, ''), 'local'),
            status = coalesce(NEW.status, 'open')
          WHERE fid = NEW.fid;
        END;
        CREATE TRIGGER station_fill_update AFTER UPDATE OF code, source, status ON station
        WHEN coalesce(NEW.code, '') = '' OR coalesce(NEW.source, '') = '' OR NEW.status IS NULL
        BEGIN
          UPDATE station SET
            code = coalesce(nullif(NEW.code, ''), nullif(OLD.code, ''),
              'edit-' || lower(hex(randomblob(8)))),
            source = coalesce(nullif(NEW.source, ''), nullif(OLD.source, ''), 'local'),
            status = coalesce(NEW.status, OLD.status, 'open')
          WHERE fid = NEW.fid;
        END;
        """

    /// A point that another program moves is WGS-84; the coordinates that the list gave before
    /// no longer belong to it.
    static let movedByOthers = """
        CREATE TRIGGER station_moved AFTER UPDATE OF geom ON station
        WHEN OLD.geom IS NOT NEW.geom
          AND (OLD.crs, OLD.original_x, OLD.original_y)
            IS (NEW.crs, NEW.original_x, NEW.original_y)
        BEGIN
          UPDATE station SET
            crs = CASE WHEN ST_MinX(NEW.geom) IS NULL THEN NULL ELSE 'wgs84' END,
            original_x = ST_MinX(NEW.geom),
            original_y = ST_MinY(NEW.geom)
          WHERE fid = NEW.fid;
        END;
        """

    /// The definition of the table with all amenities.
    var createTable: String {
        let amenities = catalogue.amenities.map { "  \(Self.column(ofAmenity: $0.code)),\n" }
        return Self.createTable().replacing(
            "  UNIQUE (source, code)",
            with: amenities.joined() + "  UNIQUE (source, code)"
        )
    }

    /// Adds the column of one amenity.
    static func addAmenity(_ code: String) -> String {
        "ALTER TABLE station ADD COLUMN \(column(ofAmenity: code));"
    }

    private static func column(ofAmenity code: String) -> String {
        let check = oneOf(AmenityState.allCases.map(\.rawValue), column: "\"\(code)\"")
        return "\"\(code)\" TEXT CHECK (\(check))"
    }

    /// A condition that a column is one of some values, or null.
    ///
    /// Not written with `IN`: SQLite then builds a temporary table for each column and row, which
    /// makes an insert four times as slow.
    private static func oneOf(_ values: [String], column: String) -> String {
        values.map { "\(column) = '\($0)'" }.joined(separator: " OR ")
    }

    /// Another program may insert a station without a code or a source: QGIS writes NULL for what
    /// its form leaves blank, and the triggers of ``filling`` put something in its place.
    private static func definition(of field: StationField, _ form: ChangeLog.Form) -> String {
        switch (field, form) {
        case (.code, .first): "code TEXT NOT NULL DEFAULT ('edit-' || lower(hex(randomblob(8))))"
        case (.source, .first): "source TEXT NOT NULL DEFAULT 'local'"
        case (.status, .first): "status TEXT NOT NULL DEFAULT 'open'" + check(field)
        case (.code, .current): "code TEXT"
        case (.source, .current): "source TEXT DEFAULT 'local'"
        case (.status, .current): "status TEXT DEFAULT 'open'" + check(field)
        case (.name, _): "name TEXT NOT NULL CHECK (length(trim(name)) > 0)"
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
