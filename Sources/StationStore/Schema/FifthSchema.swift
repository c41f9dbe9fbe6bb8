import GRDB
import Stations

/// The fifth step of the schema.
///
/// A GIS may leave out what a station, an area or a demand point is known by; amenities and
/// settings are logged like everything else; values of any type can be logged; the database has
/// an identity.
enum FifthSchema {
    static func create(in database: Database) throws {
        // Every row is kept, also one that another program spoiled.
        try database.execute(
            sql: "PRAGMA legacy_alter_table = ON; PRAGMA ignore_check_constraints = ON"
        )
        defer {
            try? database.execute(
                sql: "PRAGMA legacy_alter_table = OFF; PRAGMA ignore_check_constraints = OFF"
            )
        }
        let station = StationColumns(catalogue: try AmenityTable.load(from: database))
        for (table, definition, objects) in [
            (
                "station", station.createTable,
                "CREATE INDEX station_name ON station (name);" + StationColumns.movedByOthers
                    + StationColumns.filling
                    + ChangeLog.triggers(on: "station", columns: station.logged)
            ),
            (
                "area", AreaTable.createTable,
                AreaTable.filling + ChangeLog.triggers(on: "area", columns: AreaTable.columns)
            ),
            (
                "demand", DemandTable.createTable,
                DemandTable.filling + ChangeLog.triggers(on: "demand", columns: DemandTable.columns)
            ),
        ] {
            try TableRebuild(table: table, definition: definition, geometry: "geom")
                .run(in: database)
            try database.execute(sql: FeatureLayer.treeTriggers(of: table) + objects)
        }
        try database.execute(sql: logs)
        try database.execute(
            sql: "INSERT INTO setting (key, value) VALUES (?, lower(hex(randomblob(8))))",
            arguments: [SettingTable.epochKey]
        )
    }

    private static var logs: String {
        HolidayTable.triggers() + TargetTable.triggers() + NetworkTable.triggers()
            + ChangeLog.triggers(
                on: "amenity_note",
                columns: AmenityNoteTable.stored.columns.map(\.name)
            )
            + ChangeLog.triggers(
                on: "amenity",
                columns: AmenityTable.stored.columns.map(\.name),
                key: "bit"
            )
            + ChangeLog.triggers(
                on: "setting",
                columns: SettingTable.stored.columns.map(\.name),
                key: "rowid",
                where: "ROW.key <> '\(SettingTable.epochKey)'"
            )
    }
}
