import Foundation
import GRDB

extension StationStore {
    /// Takes a database away in which nothing was ever stored and that nobody else has open.
    ///
    /// In any other case, and in doubt, the file stays.
    ///
    /// - Parameter path: the file; its store of this program has to be closed.
    public static func removeIfUnused(path: String) {
        guard (try? isUnused(path: path)) == true else { return }
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    private static func isUnused(path: String) throws -> Bool {
        let queue = try DatabaseQueue(path: path)
        let isUnused = try queue.writeWithoutTransaction { database in
            if try database.tableExists("change_log"), try revision(database) > 0 { return false }
            // SQLite leaves the write-ahead log only if no other connection is open.
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            return mode == "delete"
        }
        try queue.close()
        return isUnused
    }
}
