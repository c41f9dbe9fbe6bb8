import Foundation
import GRDB
import Stations
import Testing

@testable import StationStore

@Suite("The identity of a database")
struct EpochTests {
    @Test("Two databases never share a version, one keeps it for as long as it is unchanged")
    func differs() throws {
        let one = try TemporaryDatabase()
        let other = try TemporaryDatabase()
        for file in [one, other] {
            let store = try StationStore(path: file.path, createIfMissing: true)
            try store.write([try edit("1")])
            #expect(try store.snapshot().version == store.version())
        }
        let version = try StationStore(path: one.path).version()
        #expect(try StationStore(path: one.path).version() == version)
        #expect(version.epoch.count == 16)
        #expect(try StationStore(path: other.path).version().epoch != version.epoch)
        #expect(try StationStore(path: other.path).version().sequence == version.sequence)
    }

    @Test("A backup is another database, and so is a copy of the file, but not a renamed file")
    func copies() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([try edit("1")])
        let version = try store.version()
        let backup = file.folder.appending(path: "b.gpkg").path
        _ = try store.backup(to: backup)
        #expect(try StationStore(path: backup).version().epoch != version.epoch)
        // Put back in the place of the same file, number and all.
        let bytes = try Data(contentsOf: URL(filePath: backup))
        try store.queue.close()
        let handle = try #require(FileHandle(forWritingAtPath: file.path))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: bytes)
        try handle.close()
        let restored = try StationStore(path: file.path)
        #expect(try restored.version().epoch != version.epoch)
        #expect(try restored.version().sequence == version.sequence)
        let epoch = try restored.version().epoch
        try restored.queue.close()

        let copy = file.folder.appending(path: "c.gpkg").path
        try FileManager.default.copyItem(atPath: file.path, toPath: copy)
        #expect(try StationStore(path: copy).version().epoch != epoch)
        let moved = file.folder.appending(path: "m.gpkg").path
        try FileManager.default.moveItem(atPath: file.path, toPath: moved)
        #expect(try StationStore(path: moved).version().epoch == epoch)
    }

    @Test("Amenities and the notice raise the revision like everything else that is served")
    func everything() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        #expect(try store.revision() == 0)
        var reports = [ImportReport(file: "test", format: "json")]
        try store.importing(layer: "amenity", source: "", reports: &reports) { transaction, _ in
            _ = try transaction.write(Amenity(code: "sauna", chinese: "桑拿", english: "Sauna"))
            return .commit
        }
        #expect(try store.revision() == 1)
        #expect(reports[0].revision == 1)
        try store.set(notice: DataNotice(chinese: "甲", english: "a"))
        #expect(try store.revision() == 3)
        try store.set(notice: DataNotice(chinese: "甲", english: "a"))
        #expect(try store.revision() == 3)
        try store.queue.write {
            try $0.execute(sql: "UPDATE amenity SET chinese = '澡' WHERE bit = 0")
        }
        #expect(try store.revision() == 4)
        #expect(
            try store.changes(after: 0, limit: 9).map(\.layer) == [
                "amenity", "setting", "setting", "amenity",
            ]
        )
    }

    @Test("SQL can neither write the schema as text nor call more than what computes")
    func distrust() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        _ = try? store.queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA writable_schema = ON;
                    DELETE FROM sqlite_master WHERE name = 'station_log_insert'
                    """
            )
        }
        #expect(try store.check().isEmpty)
        #expect(throws: DatabaseError.self) {
            try store.queue.write { try $0.execute(sql: "DELETE FROM rtree_station_geom_node") }
        }
        let settings = try store.reading { database in
            try ["trusted_schema", "cell_size_check", "journal_size_limit"].map {
                try Int.fetchOne(database, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == [0, 1, 16_777_216])
    }

    @Test("The log of a failed import is given back while others have the file open")
    func logFile() throws {
        struct Stop: Error {}
        let file = try TemporaryDatabase()
        let other = try StationStore(path: file.path, createIfMissing: true)
        let store = try StationStore(path: file.path)
        var reports: [ImportReport] = []
        var size = 0
        #expect(throws: Stop.self) {
            try store.importing(layer: "station", source: "t", reports: &reports) {
                transaction,
                _ in
                try store.execute("PRAGMA cache_size = 10", transaction)
                var writer = try transaction.stationWriter()
                for number in 0..<3_000 { _ = try writer.write(try edit("\(number)")) }
                size = try fileSize(file.path + "-wal")
                throw Stop()
            }
        }
        #expect(size > 100_000)
        #expect(try fileSize(file.path + "-wal") == 0)
        #expect(try other.revision() == 0)
    }

    private func fileSize(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.size] as? NSNumber)?.intValue ?? -1
    }
}

extension StationStore {
    /// Runs SQL inside an open import.
    fileprivate func execute(_ sql: String, _ transaction: ImportTransaction) throws {
        try transaction.database.execute(sql: sql)
    }
}
