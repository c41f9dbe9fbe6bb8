import Foundation
import GRDB
import Testing

@testable import StationStore

@Suite struct StoreIdentityTests {
    /// The bytes of a file, to see that it was left untouched.
    private func contents(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

    @Test("A file that is not there is named, unless it may be made")
    func missing() throws {
        let file = try TemporaryDatabase()
        #expect(throws: StationStoreError.notFound(path: file.path)) {
            try StationStore(path: file.path)
        }
        #expect(contents(file.path) == nil)
    }

    @Test("A text file and a folder are refused and left untouched")
    func noDatabase() throws {
        let file = try TemporaryDatabase()
        let text = Data("name,lon,lat\n站,108,34\n".utf8) + Data(repeating: 65, count: 4_096)
        try text.write(to: URL(filePath: file.path))
        #expect(throws: StationStoreError.notADatabase(path: file.path)) {
            try StationStore(path: file.path, createIfMissing: true)
        }
        #expect(contents(file.path) == text)
        #expect(throws: StationStoreError.notADatabase(path: file.folder.path)) {
            try StationStore(path: file.folder.path, createIfMissing: true)
        }
    }

    @Test("A database of another program is refused and left untouched", arguments: [false, true])
    func foreign(isGeoPackage: Bool) throws {
        let file = try TemporaryDatabase()
        do {
            let queue = try DatabaseQueue(path: file.path)
            try queue.write { database in
                if isGeoPackage {
                    try database.execute(sql: "PRAGMA application_id = 1196444487")
                }
                try database.execute(sql: "CREATE TABLE station (name TEXT)")
            }
            try queue.close()
        }
        let before = contents(file.path)
        #expect(throws: StationStoreError.foreign(path: file.path)) {
            try StationStore(path: file.path, createIfMissing: true)
        }
        #expect(contents(file.path) == before)
    }

    @Test("A database whose making was cut short is made now")
    func blank() throws {
        let file = try TemporaryDatabase()
        do {
            var configuration = Configuration()
            configuration.journalMode = .wal
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 0") }
            try queue.close()
        }
        #expect(throws: StationStoreError.notFound(path: file.path)) {
            try StationStore(path: file.path)
        }
        let store = try StationStore(path: file.path, createIfMissing: true)
        #expect(try store.check().isEmpty)
    }

    @Test("Several that make the same database at once all get it")
    func together() async throws {
        let file = try TemporaryDatabase()
        let path = file.path
        try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try StationStore(path: path, createIfMissing: true).revision()
                }
            }
            for try await revision in group { #expect(revision == 0) }
        }
        #expect(try StationStore(path: path).check().isEmpty)
    }

    @Test("A database of a newer version is refused and left untouched")
    func newer() throws {
        let file = try TemporaryDatabase()
        do {
            let store = try StationStore(path: file.path, createIfMissing: true)
            try store.queue.write { database in
                try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('yizhan-99')")
            }
            try store.queue.close()
        }
        let before = contents(file.path)
        let error = StationStoreError.newerSchema(path: file.path, identifiers: ["yizhan-99"])
        #expect(throws: error) { try StationStore(path: file.path, createIfMissing: true) }
        #expect(contents(file.path) == before)
    }
}
