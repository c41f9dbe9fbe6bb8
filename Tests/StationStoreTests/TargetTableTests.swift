import CivilTime
import GRDB
import Stations
import Testing

@testable import StationStore

@Suite("Targets in the file")
struct TargetTableTests {
    private func target(_ unit: String, _ stations: Int, _ deadline: String) throws -> Target {
        Target(
            unit: unit,
            stations: stations,
            deadline: try #require(CivilDate(cell: deadline))
        )
    }

    /// Stores targets as one import.
    @discardableResult
    private func write(
        _ targets: [Target],
        to store: StationStore,
        _ decision: ImportTransaction.Decision = .commit
    ) throws -> [StationWriteOutcome.Change] {
        var changes: [StationWriteOutcome.Change] = []
        var reports = [ImportReport(file: "test", format: "csv")]
        try store.importing(layer: "target", source: "", reports: &reports) { transaction, _ in
            for target in targets { changes.append(try transaction.write(target)) }
            return decision
        }
        return changes
    }

    @Test("A target is stored under its unit and day, and every change of it is logged")
    func changes() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        #expect(try store.targets().isEmpty)
        let first = try [
            target("碑林区", 40, "2027-12-31"), target("碑林区", 60, "2028-12-31"),
            target("610104", 0, "2027-12-31"),
        ]
        #expect(try write(first, to: store) == [.inserted, .inserted, .inserted])
        #expect(try store.targets() == first)
        #expect(try store.revision() == 3)
        #expect(try write(first, to: store) == [.unchanged, .unchanged, .unchanged])
        #expect(try store.revision() == 3)
        let second = try target("碑林区", 45, "2027-12-31")
        #expect(try write([second], to: store) == [.updated])
        #expect(try store.targets() == [second] + first.dropFirst())
        let log = try store.changes(after: 3, limit: 9)
        try #require(log.count == 1)
        #expect(log[0].layer == "target")
        #expect(log[0].operation == "update")
        #expect(log[0].before == #"{"unit":"碑林区","target":40,"deadline":"2027-12-31"}"#)
        #expect(try store.check().isEmpty)
    }

    @Test("An import that is taken back leaves no target")
    func rollback() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try write([target("甲", 1, "2027-12-31")], to: store, .rollback)
        #expect(try store.targets().isEmpty)
        #expect(try store.revision() == 0)
    }

    @Test("A target that another program gives no day is not used, and check names it")
    func spoiled() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let other = try target("乙", 2, "2027-12-31")
        try write([target("甲", 1, "2027-12-31"), other], to: store)
        try store.queue.write {
            try $0.execute(sql: "UPDATE target SET deadline = 'soon' WHERE unit = '甲'")
        }
        #expect(try store.targets() == [other])
        let findings = try store.check().map(\.description)
        try #require(findings.count == 1, "\(findings)")
        #expect(findings[0].hasPrefix("target, fid 1, deadline: 'soon' is not a day"))
    }

    @Test("The file itself refuses what no target has")
    func constraints() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try write([target("甲", 1, "2027-12-31"), target("乙", 1, "2027-12-31")], to: store)
        for sql in [
            "UPDATE target SET target = -1", "UPDATE target SET target = 1.5",
            "UPDATE target SET target = 'many'", "UPDATE target SET target = 1000001",
            "UPDATE target SET unit = ''", "UPDATE target SET unit = x'00'",
            "UPDATE target SET deadline = x'00'", "UPDATE target SET deadline = NULL",
            "UPDATE target SET unit = '甲'",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") {
                try store.queue.write { try $0.execute(sql: sql) }
            }
        }
        #expect(try store.targets().count == 2)
    }

    @Test("A file of the version before gets the table, and keeps its revision")
    func migration() throws {
        let file = try TemporaryDatabase()
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { SpatialFunctions.add(to: $0) }
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            try Migrations.migrator.migrate(queue, upTo: "yizhan-2")
            try queue.write { database in
                try database.execute(sql: "INSERT INTO station (name) VALUES ('甲')")
            }
            #expect(try queue.read { try !$0.tableExists("target") })
            try queue.close()
        }
        let store = try StationStore(path: file.path)
        #expect(try store.revision() == 1)
        try write([target("甲", 1, "2027-12-31")], to: store)
        #expect(try store.revision() == 2)
        #expect(try store.check().isEmpty)
    }
}
