import Foundation
import GRDB
import Stations

/// The `area` layer.
enum AreaTable {
    static let stored = StoredTable(
        "area",
        [
            StoredColumn("geom", .outline, isRequired: true),
            StoredColumn("code", .text, isRequired: true),
            StoredColumn("name", .text, isRequired: true),
            StoredColumn("name_en", .text),
            StoredColumn("level", .text),
            StoredColumn("parent", .text),
            StoredColumn("population", .integer(Population.residentsRange)),
            StoredColumn("population_year", .integer(Population.yearRange)),
            StoredColumn("population_basis", .text),
            StoredColumn("population_source", .text),
        ]
    )

    /// All columns but `fid`.
    static let columns = stored.columns.map(\.name)

    /// A GIS may add an area with a name alone, or with a code alone: the triggers fill the rest.
    static var createTable: String {
        let residents = Population.residentsRange
        let years = Population.yearRange
        return """
            CREATE TABLE area (
              fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
              geom MULTIPOLYGON,
              code TEXT UNIQUE,
              name TEXT,
              name_en TEXT,
              level TEXT,
              parent TEXT,
              population INTEGER
                CHECK (population BETWEEN \(residents.lowerBound) AND \(residents.upperBound)),
              population_year INTEGER
                CHECK (population_year BETWEEN \(years.lowerBound) AND \(years.upperBound)),
              population_basis TEXT,
              population_source TEXT
            );
            """
    }

    /// Give what other programs store a code and a name.
    static let filling = """
        CREATE TRIGGER area_fill_insert AFTER INSERT ON area
        WHEN coalesce(NEW.code, '') = '' OR coalesce(NEW.name, '') = ''
        BEGIN
          UPDATE area SET code = coalesce(
            nullif(NEW.code, ''),
            CASE WHEN NOT EXISTS (SELECT 1 FROM area WHERE code = NEW.name)
              THEN nullif(NEW.name, '') END,
            'edit-' || lower(hex(randomblob(8))))
          WHERE fid = NEW.fid;
          UPDATE area SET name = code WHERE fid = NEW.fid AND coalesce(name, '') = '';
        END;
        CREATE TRIGGER area_fill_update AFTER UPDATE OF code, name ON area
        WHEN coalesce(NEW.code, '') = '' OR coalesce(NEW.name, '') = ''
        BEGIN
          UPDATE area SET
            code = coalesce(nullif(NEW.code, ''), nullif(OLD.code, ''),
              'edit-' || lower(hex(randomblob(8)))),
            name = coalesce(nullif(NEW.name, ''), nullif(OLD.name, ''), NEW.code)
          WHERE fid = NEW.fid;
        END;
        """

    /// Stores an area under its code.
    static func write(_ area: Area, to database: Database) throws -> StationWriteOutcome.Change {
        let blob = Data(GeoPackageBlob.encode(area.outline))
        let values: StatementArguments = [
            blob, area.code, area.name, area.englishName, area.level, area.parent,
            area.population?.residents, area.population?.year, area.population?.basis,
            area.population?.source,
        ]
        return try LayerUpsert(table: "area", columns: columns, key: "code")
            .write(values, key: area.code, to: database)
    }

    /// All areas in the order of their ids; one without a readable outline is left out.
    static func load(from database: Database, _ faults: StoredFaults) throws -> [Area] {
        var areas: [Area] = []
        let rows = try StoredRows(stored, in: database, faults)
        while let row = try rows.next() {
            let outline = row.outline(0)
            guard let code = row.text(1), let outline else { continue }
            areas.append(
                Area(
                    id: row.id,
                    code: code,
                    name: row.text(2) ?? code,
                    englishName: row.text(3),
                    level: row.text(4),
                    parent: row.text(5),
                    population: population(row),
                    outline: outline
                )
            )
        }
        return areas
    }

    private static func population(_ row: StoredRow) -> Population? {
        let year = row.integer(7)
        let basis = row.text(8)
        let source = row.text(9)
        return row.integer(6).map {
            Population(residents: $0, year: year, basis: basis, source: source)
        }
    }
}
