import CivilTime
import Foundation
import GRDB
import Geodesy
import OpeningHours
import Stations
import Testing

@testable import StationStore

@Suite("Values that other programs stored")
struct StoredValueTests {
    /// A column as the schema itself has it.
    private struct Column {
        let table: String
        let name: String
        let type: String
        let isRequired: Bool
    }

    /// One value of each kind, as SQL.
    private static let values = [
        "NULL", "0", "-1", "9223372036854775807", "-9223372036854775808", "0.5", "1e300", "9e999",
        "-9e999", "''", "'abc'", "'2026'", "'12'", "CAST(x'41FFFE42' AS TEXT)",
        "'a' || char(0) || char(8238) || 'b'", "x''", "x'00FF41'", "zeroblob(300)",
    ]

    @Test("Every column of every table takes a value of every type, is read, and named by check")
    func everyColumn() throws {
        let file = try TemporaryDatabase()
        try fill(file.path)
        let columns = try loosen(file.path)
        try #require(columns.count > 120)
        let store = try StationStore(path: file.path)
        let expected = try #require(try store.snapshot().stations.last)
        var stored = 0
        var named = 0
        var untranslated: [Message] = []
        try store.queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            for column in columns {
                for value in Self.values {
                    try database.execute(sql: "SAVEPOINT one")
                    defer { try? database.execute(sql: "ROLLBACK TO one; RELEASE one") }
                    guard let type = try put(value, column, database) else { continue }
                    stored += 1
                    let read = try StationStore.Read(store, database, after: nil)
                    _ = try? NetworkTable.load(from: database)
                    let data = StationStore.dataset(read)
                    if column.table != "amenity" {
                        #expect(
                            data.snapshot.stations.contains(expected),
                            "\(column) \(value)"
                        )
                    }
                    let messages = try StationStore.valueFindings(database, of: column.table)
                        .map(\.message)
                    untranslated += messages.filter { !isInBothLanguages($0) }
                    let findings = messages.map(\.english)
                    guard isWrong(type, value, column) else { continue }
                    named += 1
                    let name = column.name
                    #expect(
                        findings.contains {
                            $0.hasPrefix("\(column.table), ") && $0.contains(", \(name): ")
                        },
                        "\(column) \(value) \(findings)"
                    )
                }
            }
        }
        #expect(untranslated.isEmpty, "\(untranslated.map(\.chinese))")
        #expect(stored > 1_500 && named > 800, "\(stored) \(named)")
    }

    @Test("A value that cannot be read is named, left out and told, and the rest is served")
    func words() throws {
        let file = try TemporaryDatabase()
        try fill(file.path)
        let other = try DatabaseQueue(path: file.path)
        try other.write { database in
            SpatialFunctions.add(to: database)
            try database.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON;
                    UPDATE amenity_note SET since = '2026';
                    UPDATE demand SET weight = 'many' || char(27) || '[31m' WHERE fid = 1
                    """
            )
        }
        try other.close()
        let store = try StationStore(path: file.path)
        let words = [
            "demand, fid 1, weight: 'many\\u{1b}[31m' is not a number from 0 to 1000000000000000; "
                + "the row is not used",
            "amenity_note, fid 1, since: 2026 is not a day such as 2026-11-21; "
                + "the value is left out",
        ]
        let findings = try store.check().map(\.description)
        #expect(findings.filter { $0.contains(" is not ") } == words)
        let data = try store.dataset()
        #expect(Set(data.omissions.first.map(\.words)) == Set(words))
        #expect(data.omissions.count == 2)
        #expect(data.snapshot.stations[0].amenityNotes["toilet"]?.reason == "水管")
        #expect(data.snapshot.stations[0].amenityNotes["toilet"]?.since == nil)
        #expect(data.demand.count == 1)
        // The demand that is taken over brings its omissions along.
        try store.write([try edit("3")])
        #expect(try store.dataset(after: data).omissions == data.omissions)
    }

    @Test("A station whose status cannot be read is suspended, one without a name goes by its code")
    func fallbacks() throws {
        let file = try TemporaryDatabase()
        try fill(file.path)
        let other = try DatabaseQueue(path: file.path)
        try other.writeWithoutTransaction { database in
            SpatialFunctions.add(to: database)
            try database.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON;
                    UPDATE station SET status = 'opened', name = x'FF' WHERE fid = 1
                    """
            )
        }
        try other.close()
        let station = try #require(try StationStore(path: file.path).snapshot().stations.first)
        #expect(station.status == .suspended)
        #expect(station.name == "1")
    }

    @Test("A row with a BLOB or infinity in it can still be changed, logged and deleted")
    func logged() throws {
        let file = try TemporaryDatabase()
        try fill(file.path)
        let store = try StationStore(path: file.path)
        try store.queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON;
                    UPDATE station SET phone = x'00FF', area_m2 = 9e999 WHERE fid = 1;
                    PRAGMA ignore_check_constraints = OFF
                    """
            )
        }
        let before = try store.revision()
        try store.write([try edit("1") { $0.fields[.phone] = .some(.text("12351")) }])
        try store.queue.write { try $0.execute(sql: "DELETE FROM station WHERE fid = 1") }
        let log = try store.changes(after: before, limit: 9)
        #expect(log.map(\.operation) == ["update", "delete", "delete"])
        #expect(log[0].before?.contains("\"phone\":\"00FF\"") == true)
        #expect(log[0].before?.contains("\"area_m2\":\"Inf\"") == true)
        #expect(try store.check().isEmpty)
    }

    @Test("A table that is gone, or is a view without end, stops nothing")
    func tables() throws {
        let file = try TemporaryDatabase()
        try fill(file.path)
        let other = try DatabaseQueue(path: file.path)
        try other.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA foreign_keys = OFF; DROP TABLE target; DROP TABLE amenity_note;
                    CREATE VIEW target AS WITH RECURSIVE n(i) AS
                      (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS unit FROM n
                    """
            )
        }
        try other.close()
        let store = try StationStore(path: file.path)
        let data = try store.dataset()
        #expect(data.snapshot.stations.count == 2)
        #expect(data.targets.isEmpty)
        #expect(data.omissions.counts == ["target": 1, "amenity_note": 1])
        let findings = try store.check().map(\.description)
        #expect(findings.contains("target is a view, and has to be a table"))
        #expect(findings.contains("the table amenity_note is missing"))
        #expect(throws: StationStoreError.self) { try store.repair() }
        #expect(throws: StationStoreError.endless(seconds: 0.1)) {
            try store.reading(0.1) { try Int.fetchOne($0, sql: "SELECT sum(unit) FROM target") }
        }
        #expect(try store.revision() > 0)
    }

    // MARK: - The file

    private func fill(_ path: String) throws {
        let store = try StationStore(path: path, createIfMissing: true)
        try store.write([
            try edit("1", at: (108.95, 34.27), crs: .gcj02) { edit in
                for field in StationField.allCases where !field.belongsToPosition {
                    switch field.shape {
                    case .text where field != .name: edit.fields[field] = .text("a")
                    case .choice(let values): edit.fields[field] = .text(values[1])
                    case .integer, .number: edit.fields[field] = .integer(7)
                    case .date: edit.fields[field] = .text("2026-02-28")
                    default: break
                    }
                }
                edit.extra = ["区": "莲湖"]
            },
            try edit("2", at: (108.96, 34.27)),
        ])
        let corner = try Coordinate(longitude: 108, latitude: 34)
        let ring = try [
            corner, .init(longitude: 109, latitude: 34), .init(longitude: 109, latitude: 35),
            corner,
        ]
        var reports = [ImportReport(file: "test", format: "csv")]
        try store.importing(layer: "area", source: "", reports: &reports) { transaction, _ in
            _ = try transaction.write(
                Area(
                    code: "610104",
                    name: "莲湖区",
                    population: Population(residents: 5, year: 2020),
                    outline: MultiPolygon(rings: [[ring]])
                )
            )
            for code in ["d1", "d2"] {
                _ = try transaction.write(DemandPoint(code: code, coordinate: corner, weight: 2))
            }
            let day = try #require(CivilDate("2027-10-01"))
            _ = try transaction.write(try HolidayYear(year: 2027, days: [HolidayDay(day, .off)]))
            let deadline = try #require(CivilDate(cell: "2027-12-31"))
            _ = try transaction.write(Target(unit: "甲", stations: 3, deadline: deadline))
            let nodes = ["a", "b"].map { StreetNetwork.Node(id: $0, coordinate: corner) }
            let edge = StreetNetwork.Edge(from: 0, to: 1, lengthMetres: 5)
            _ = try transaction.write(StreetNetwork(nodes: nodes, edges: [edge]))
            return .commit
        }
        try store.set(notice: DataNotice(chinese: "示例", english: "sample"))
        try store.queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO amenity_note (station, amenity, reason, since)
                    VALUES (1, 'toilet', '水管', '2026-11-01')
                    """
            )
        }
        try store.queue.close()
    }

    /// Takes rules and triggers away, as an editor of the schema can, and lists all columns.
    private func loosen(_ path: String) throws -> [Column] {
        let queue = try DatabaseQueue(path: path)
        let columns = try queue.writeWithoutTransaction { database -> [Column] in
            let tables = try SchemaObject.all(in: database).filter {
                $0.type == "table" && !$0.name.hasPrefix("rtree_") && $0.name != "grdb_migrations"
            }
            var columns: [Column] = []
            for table in tables {
                for column in try database.columns(in: table.name) {
                    columns.append(
                        Column(
                            table: table.name,
                            name: column.name,
                            type: column.type,
                            isRequired: column.isNotNull
                        )
                    )
                }
            }
            for trigger in try SchemaObject.all(in: database) where trigger.type == "trigger" {
                try database.execute(sql: "DROP TRIGGER \(trigger.name.quotedDatabaseIdentifier)")
            }
            try database.execute(
                sql: """
                    PRAGMA writable_schema = ON;
                    UPDATE sqlite_master SET sql = replace(replace(sql, ' NOT NULL', ''),
                      'CHECK (', 'CHECK (1 OR ')
                    WHERE type = 'table' AND name NOT LIKE 'rtree%' AND name NOT LIKE 'sqlite%';
                    PRAGMA writable_schema = RESET
                    """
            )
            return columns
        }
        try queue.close()
        return columns
    }

    /// Puts a value into the first row; nil if SQLite itself refuses it, else the stored type.
    private func put(_ value: String, _ column: Column, _ database: Database) throws -> String? {
        let table = column.table.quotedDatabaseIdentifier
        let name = column.name.quotedDatabaseIdentifier
        do {
            try database.execute(
                sql: """
                    UPDATE \(table) SET \(name) = \(value)
                    WHERE rowid = (SELECT min(rowid) FROM \(table))
                    """
            )
        } catch let error as DatabaseError where error.resultCode == .SQLITE_MISMATCH {
            return nil
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return nil
        }
        guard database.changesCount > 0 else { return nil }
        return try String.fetchOne(
            database,
            sql: "SELECT typeof(\(name)) FROM \(table) ORDER BY rowid"
        )
    }

    /// Whether no reader could take the value for one of the column, judged by the schema alone.
    private func isWrong(_ type: String, _ value: String, _ column: Column) -> Bool {
        let isNumeric = ["INTEGER", "DOUBLE", "BOOLEAN", "TINYINT"].contains(column.type)
        switch type {
        case "blob": return true
        case "null": return column.isRequired
        case "text":
            return isNumeric || column.name == "geom" || value.hasPrefix("CAST")
                || column.type == "DATE"
        case "real": return column.name == "geom" || (isNumeric && value.contains("9e999"))
        default: return column.name == "geom" || column.type == "DATE"
        }
    }
}
