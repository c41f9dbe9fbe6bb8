import GRDB
import Stations

/// The first step of the schema, as it was released.
enum FirstSchema {
    static func create(in database: Database) throws {
        try GeoPackageTables.create(in: database)
        try database.execute(sql: ChangeLog.tables)
        try database.execute(sql: plainTables)
        try database.execute(sql: StationColumns.createTable(.first))
        try database.execute(sql: "CREATE INDEX station_name ON station (name)")
        try database.execute(sql: area)
        try database.execute(sql: demand)
        for layer in layers { try layer.register(in: database) }
        try database.execute(sql: StationColumns.movedByOthers)
        try AmenityTable.add(AmenityCatalogue.standard.amenities, to: database, .first)
        try database.execute(
            sql: ChangeLog.triggers(on: "area", columns: AreaTable.columns, .first)
                + ChangeLog.triggers(on: "demand", columns: DemandTable.columns, .first)
                + ChangeLog.triggers(
                    on: "amenity_note",
                    columns: AmenityNoteTable.stored.columns.map(\.name),
                    .first
                )
        )
    }

    private static let area = """
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

    private static let demand = """
        CREATE TABLE demand (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          geom POINT,
          code TEXT NOT NULL UNIQUE,
          weight DOUBLE NOT NULL CHECK (weight BETWEEN 0 AND 1e300),
          area TEXT
        );
        """

    private static let plainTables = """
        CREATE TABLE amenity (
          bit INTEGER PRIMARY KEY NOT NULL CHECK (bit BETWEEN 0 AND 63),
          code TEXT NOT NULL UNIQUE,
          chinese TEXT NOT NULL,
          english TEXT NOT NULL,
          synonyms TEXT NOT NULL DEFAULT ''
        );
        CREATE TABLE amenity_note (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          station INTEGER NOT NULL REFERENCES station(fid) ON DELETE CASCADE,
          amenity TEXT NOT NULL,
          reason TEXT,
          since DATE,
          expected_back DATE,
          checked_on DATE,
          UNIQUE (station, amenity)
        );
        CREATE TABLE import_run (
          run INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          started_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          layer TEXT NOT NULL,
          file TEXT NOT NULL,
          source TEXT,
          rows_read INTEGER,
          inserted INTEGER,
          updated INTEGER,
          unchanged INTEGER,
          removed INTEGER,
          rejected INTEGER,
          first_sequence INTEGER,
          last_sequence INTEGER
        );
        CREATE TABLE setting (
          key TEXT PRIMARY KEY NOT NULL,
          value TEXT NOT NULL
        );
        """

    static let layers = [
        FeatureLayer(
            table: "station",
            geometryType: "POINT",
            title: "station",
            description: "Rest stations for outdoor workers / 户外劳动者服务站点"
        ),
        FeatureLayer(
            table: "area",
            geometryType: "MULTIPOLYGON",
            title: "area",
            description: "Administrative areas / 行政区域"
        ),
        FeatureLayer(
            table: "demand",
            geometryType: "POINT",
            title: "demand",
            description: "People by place / 需求点"
        ),
        FeatureLayer(
            table: "amenity_note",
            geometryType: nil,
            title: "amenity_note",
            description: "What is known of single amenities / 设施备注"
        ),
        FeatureLayer(
            table: "change_log",
            geometryType: nil,
            title: "change_log",
            description: "Every change, in sequence / 变更记录"
        ),
        FeatureLayer(
            table: "import_run",
            geometryType: nil,
            title: "import_run",
            description: "Imports / 导入记录"
        ),
    ]
}
