import GRDB
import Stations

/// The steps that bring a database file to the schema of this version.
///
/// A step that has been released is never edited; a change of the schema is a new step. A file
/// with a step that is not in this list was made by a newer version.
enum Migrations {
    /// What the identifiers of this program's steps start with.
    static let prefix = "yizhan-"

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(prefix + "1") { database in
            try createFirstSchema(in: database)
        }
        migrator.registerMigration(prefix + "2") { database in
            try database.execute(sql: HolidayTable.createTables)
            for layer in HolidayTable.layers { try layer.register(in: database) }
            try database.execute(sql: HolidayTable.triggers)
        }
        migrator.registerMigration(prefix + "3") { database in
            try database.execute(sql: TargetTable.createTable)
            try TargetTable.layer.register(in: database)
            try database.execute(sql: TargetTable.triggers)
        }
        migrator.registerMigration(prefix + "4") { database in
            try database.execute(sql: NetworkTable.createTables)
            for layer in NetworkTable.layers { try layer.register(in: database) }
            try database.execute(sql: NetworkTable.triggers)
        }
        return migrator
    }

    /// Brings a file to the schema of this version, also while other programs do the same.
    static func migrate(_ queue: DatabaseQueue) throws {
        let migrator = migrator
        var applied = try queue.read(migrator.appliedIdentifiers)
        while true {
            do {
                try migrator.migrate(queue)
                return
            } catch {
                // A step that another program took at the same moment cannot be taken twice.
                let known = applied
                applied = try queue.read(migrator.appliedIdentifiers)
                guard applied.count > known.count else { throw error }
            }
        }
    }

    private static func createFirstSchema(in database: Database) throws {
        try GeoPackageTables.create(in: database)
        try database.execute(sql: ChangeLog.tables)
        try database.execute(sql: plainTables)
        try database.execute(sql: StationColumns.createTable)
        try database.execute(sql: "CREATE INDEX station_name ON station (name)")
        try database.execute(sql: AreaTable.createTable)
        try database.execute(sql: DemandTable.createTable)
        for layer in layers { try layer.register(in: database) }
        try database.execute(sql: movedByOthers)
        try AmenityTable.add(AmenityCatalogue.standard.amenities, to: database)
        try database.execute(
            sql: ChangeLog.triggers(on: "area", columns: AreaTable.columns)
                + ChangeLog.triggers(on: "demand", columns: DemandTable.columns)
                + ChangeLog.triggers(on: "amenity_note", columns: noteColumns)
        )
    }

    private static let noteColumns = [
        "station", "amenity", "reason", "since", "expected_back", "checked_on",
    ]

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

    private static let layers = [
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

    /// A point that another program moves is WGS-84; the coordinates that the list gave before
    /// no longer belong to it.
    private static let movedByOthers = """
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
}
