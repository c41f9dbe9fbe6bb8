import Foundation
import GRDB
import Geodesy
import Stations
import Testing

@testable import StationStore

@Suite("Tables that another program made anew")
struct SchemaRepairTests {
    /// A database with three stations, one of them deleted, and an amenity note.
    private func makeStore(_ file: TemporaryDatabase) throws -> StationStore {
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([
            try edit("1", at: (108.95, 34.27)), try edit("2", at: (108.96, 34.27)),
            try edit("3", at: (108.97, 34.27)),
        ])
        try store.queue.write { database in
            try database.execute(
                sql: """
                    DELETE FROM station WHERE code = '3';
                    INSERT INTO amenity_note (station, amenity) VALUES (1, 'toilet')
                    """
            )
        }
        try store.queue.close()
        return try StationStore(path: file.path)
    }

    /// Does what "overwrite layer" of a GIS does: the same rows in a table of its own making.
    private func overwrite(
        _ file: TemporaryDatabase,
        dropping lost: [String] = [],
        and more: String = ""
    ) throws {
        let queue = try DatabaseQueue(path: file.path)
        try queue.writeWithoutTransaction { database in
            SpatialFunctions.add(to: database)
            let columns = try database.columns(in: "station").filter {
                $0.name != "fid" && !lost.contains($0.name)
            }
            let list = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
            let definitions = columns.map { column in
                "\"\(column.name)\" \(column.type == "DOUBLE" ? "REAL" : column.type)"
            }.joined(separator: ", ")
            try database.execute(
                sql: """
                    PRAGMA foreign_keys = OFF;
                    CREATE TABLE copy AS SELECT * FROM station;
                    DROP TABLE rtree_station_geom; DROP TABLE station;
                    CREATE TABLE "station" ("fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                      \(definitions));
                    INSERT INTO station (fid, \(list)) SELECT fid, \(list) FROM copy;
                    DROP TABLE copy;
                    CREATE VIRTUAL TABLE rtree_station_geom USING rtree(id, minx, maxx, miny, maxy);
                    CREATE TRIGGER "rtree_station_geom_update1" AFTER UPDATE OF geom ON station
                    BEGIN SELECT 1; END;
                    \(more)
                    """
            )
        }
        try queue.close()
    }

    @Test("They are named by check, an import stores nothing into them, and a repair mends them")
    func overwritten() throws {
        let file = try TemporaryDatabase()
        let before = try makeStore(file).snapshot()
        try overwrite(
            file,
            dropping: ["phone", "toilet"],
            and: """
                ALTER TABLE station ADD COLUMN mood TEXT;
                UPDATE station SET mood = 'glad', hours_text = '8-18' WHERE fid = 1;
                UPDATE station SET status = 'perhaps' WHERE fid = 2;
                CREATE TABLE audit (n); CREATE TRIGGER stranger AFTER INSERT ON station
                BEGIN INSERT INTO audit VALUES (NEW.fid); END;
                """
        )
        let store = try StationStore(path: file.path)
        let findings = try store.check().map(\.description)
        let wanted = [
            "station: the columns phone, toilet are lost",
            "station: the rules of the columns source, name, status",
            "station: gone is UNIQUE (source, code)",
            "station: the index station_name is gone",
            "station: the triggers rtree_station_geom_insert",
            "station: the trigger stranger is another program's",
            "mend the tables with: yizhan check --repair",
        ]
        for words in wanted {
            #expect(findings.contains { $0.hasPrefix(words) }, "\(words) in \(findings)")
        }
        #expect(throws: StationStoreError.self) { try store.write([try edit("4")]) }
        #expect(try store.revision() == before.revision)
        // The stations are served meanwhile, with what there is of them.
        #expect(try store.dataset().snapshot.stations.map(\.id) == [1, 2])

        let told = try store.repair().map(\.description)
        #expect(told.contains { $0.hasPrefix("mended: station: the columns phone, toilet") })
        #expect(told.contains { $0.contains("stranger") && !$0.hasPrefix("mended") })
        let after = try store.snapshot()
        #expect(after.stations.map(\.key) == before.stations.map(\.key))
        #expect(after.stations[0].hoursText == "8-18")
        #expect(after.stations[0].amenityNotes["toilet"] != nil)
        #expect(after.stations[1].status == .suspended)
        #expect(after.revision == before.revision + 2)
        #expect(
            try store.changes(after: before.revision, limit: 9).map(\.operation) == [
                "update", "update",
            ]
        )
        let mood = try store.queue.read { try String.fetchOne($0, sql: "SELECT mood FROM station") }
        #expect(mood == "glad")

        // Ids are never given twice, and imports are logged again.
        try store.write([try edit("4", at: (108.9, 34.2))])
        #expect(try store.snapshot().stations.map(\.id) == [1, 2, 4])
        #expect(try store.revision() == after.revision + 1)
        let left = try store.check().map(\.description)
        #expect(left.contains { $0.hasPrefix("station, fid 2, status: 'perhaps' is not one of") })
        #expect(left.contains { $0.contains("stranger") })
        #expect(!left.contains { $0.contains("gone") || $0.contains("lost") }, "\(left)")
        #expect(try store.repair().count == 1)
    }

    @Test("Rows that came or went while nothing was logged are logged by the repair")
    func unlogged() throws {
        let file = try TemporaryDatabase()
        let revision = try makeStore(file).revision()
        try overwrite(
            file,
            and: """
                DELETE FROM station WHERE fid = 2;
                INSERT INTO station (name, code, source) VALUES ('新', 'n', 'local')
                """
        )
        let store = try StationStore(path: file.path)
        _ = try store.repair()
        let log = try store.changes(after: revision, limit: 9)
        #expect(log.map(\.operation) == ["update", "insert", "delete"])
        #expect(log.map(\.feature) == [1, 3, 2])
        #expect(try store.check().isEmpty)
    }

    @Test("Two rows of one key, and another reference system, are for somebody else to put right")
    func refused() throws {
        for more in [
            "UPDATE station SET code = '1', source = 'test'",
            "UPDATE gpkg_geometry_columns SET srs_id = 0; "
                + "INSERT INTO gpkg_spatial_ref_sys VALUES ('m', 3857, 'EPSG', 3857, 'x', NULL); "
                + "UPDATE gpkg_geometry_columns SET srs_id = 3857 WHERE table_name = 'station'",
        ] {
            let file = try TemporaryDatabase()
            let rows = try makeStore(file).counts().map(\.count)
            try overwrite(file, and: more)
            let store = try StationStore(path: file.path)
            let error = #expect(throws: StationStoreError.self) { try store.repair() }
            #expect("\(error as Any)".contains("station"))
            #expect(!"\(error as Any)".contains("_rebuilt"))
            #expect(try !store.changesByOthers().isEmpty)
            #expect(try store.counts().map(\.count) == rows)
            #expect(throws: StationStoreError.self) { try store.write([try edit("4")]) }
        }
    }

    @Test("A trigger that was dropped from any table is made again")
    func dropped() throws {
        let file = try TemporaryDatabase()
        let store = try makeStore(file)
        #expect(try store.changesByOthers().isEmpty)
        let triggers = try store.queue.read { database in
            try SchemaObject.all(in: database).filter { $0.type == "trigger" }.map(\.name)
        }
        try #require(triggers.count > 40)
        for trigger in triggers.enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
            try store.queue.write { try $0.execute(sql: "DROP TRIGGER \"\(trigger)\"") }
            #expect(try store.check().contains { $0.description.contains(trigger) }, "\(trigger)")
            #expect(try !store.repair().isEmpty)
            #expect(try store.check().isEmpty, "\(trigger)")
        }
    }

    @Test("Every table of this program that is dropped is made again, and what is whole stays")
    func droppedTables() throws {
        let file = try TemporaryDatabase()
        let store = try makeStore(file)
        #expect(try store.repair().isEmpty)
        for table in ["target", "holiday", "demand"] {
            try store.queue.writeWithoutTransaction { database in
                try database.execute(
                    sql: """
                        PRAGMA foreign_keys = OFF; DROP TABLE \(table);
                        DELETE FROM gpkg_contents WHERE table_name = '\(table)'
                          AND table_name NOT IN (SELECT table_name FROM gpkg_geometry_columns);
                        PRAGMA foreign_keys = ON
                        """
                )
            }
            #expect(try store.check().contains(.schema(.missing(table: table))))
            _ = try store.repair()
            #expect(try store.check().isEmpty)
        }
        #expect(try store.snapshot().stations.count == 2)
    }

    @Test("A column that a GIS adds is nobody's fault")
    func added() throws {
        let file = try TemporaryDatabase()
        let store = try makeStore(file)
        try store.queue.write { try $0.execute(sql: "ALTER TABLE station ADD COLUMN mood TEXT") }
        try store.add(amenities: [Amenity(code: "sauna", chinese: "桑拿", english: "Sauna")])
        #expect(try store.repair().isEmpty)
        try store.write([try edit("5")])
        #expect(try store.check().count == 1)
    }
}
