import Foundation
import GRDB
import Stations

/// The `area` layer.
enum AreaTable {
    /// All columns but `fid`.
    static let columns = [
        "geom", "code", "name", "name_en", "level", "parent", "population", "population_year",
        "population_basis", "population_source",
    ]

    static let createTable = """
        CREATE TABLE area (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          geom MULTIPOLYGON,
          code TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL,
          name_en TEXT,
          level TEXT,
          parent TEXT,
          population INTEGER CHECK (population BETWEEN 0 AND 1e10),
          population_year INTEGER CHECK (population_year BETWEEN 0 AND 9999),
          population_basis TEXT,
          population_source TEXT
        );
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

    /// All areas in the order of their ids; an outline that cannot be read is left out.
    static func load(from database: Database) throws -> [Area] {
        let sql = "SELECT \(columns.joined(separator: ", ")), fid FROM area ORDER BY fid"
        return try Row.fetchAll(database, sql: sql).compactMap { row in
            guard let blob: Data = row[0], let outline = GeoPackageBlobReader.area([UInt8](blob))
            else { return nil }
            return Area(
                id: row[10],
                code: row[1],
                name: row[2],
                englishName: row[3],
                level: row[4],
                parent: row[5],
                population: population(row),
                outline: outline
            )
        }
    }

    private static func population(_ row: Row) -> Population? {
        let residents: Int? = row[6]
        return residents.map {
            Population(residents: $0, year: row[7], basis: row[8], source: row[9])
        }
    }
}
