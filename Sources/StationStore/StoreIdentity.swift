import Foundation
import GRDB

/// Tells whether a file is a database of this program, before anything is written to it.
enum StoreIdentity {
    /// Returns for a file that may be opened for writing, throws for any other.
    static func check(path: String, createIfMissing: Bool) throws {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            if createIfMissing { return }
            throw StationStoreError.notFound(path: path)
        }
        if isDirectory.boolValue { throw StationStoreError.notADatabase(path: path) }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64
        if size == 0 {
            if createIfMissing { return }
            throw StationStoreError.notFound(path: path)
        }
        try checkContents(path: path, createIfMissing: createIfMissing)
    }

    private static func checkContents(path: String, createIfMissing: Bool) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // A database without a table is one that was being made, by a program that died or is
            // at it now.
            if try queue.read(isBlank) {
                if createIfMissing { return }
                throw StationStoreError.notFound(path: path)
            }
            try queue.read { try checkContents($0, path: path) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw StationStoreError.notADatabase(path: path)
        }
    }

    /// The migrator's own table comes first, so it may be there, but without an entry.
    private static func isBlank(_ database: Database) throws -> Bool {
        let others = "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'"
        guard try Int.fetchOne(database, sql: others) == 0 else { return false }
        guard try database.tableExists("grdb_migrations") else { return true }
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM grdb_migrations") == 0
    }

    private static func checkContents(_ database: Database, path: String) throws {
        let applicationID = try Int.fetchOne(database, sql: "PRAGMA application_id")
        guard applicationID == GeoPackageTables.applicationID,
            try database.tableExists("grdb_migrations")
        else { throw StationStoreError.foreign(path: path) }
        let migrator = Migrations.migrator
        let applied = try String.fetchAll(
            database,
            sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid"
        )
        guard applied.contains(where: { $0.hasPrefix(Migrations.prefix) }) else {
            throw StationStoreError.foreign(path: path)
        }
        let unknown = applied.filter { !migrator.migrations.contains($0) }
        guard unknown.isEmpty else {
            throw StationStoreError.newerSchema(path: path, identifiers: unknown)
        }
    }
}
