import Foundation
import GRDB

extension StationStore {
    /// Copies the database into a file, as of one revision, while it is read and written.
    ///
    /// The copy is made by SQLite's online backup in one step, so that no write comes between; it
    /// is one file that needs no other beside it. It appears under its name when it is whole,
    /// checked and on the disk.
    ///
    /// - Parameters:
    ///   - path: the file of the copy.
    ///   - overwrite: whether a file that is there is replaced.
    /// - Returns: what the copy holds.
    /// - Throws: ``BackupError``, or the error of SQLite; then there is no copy, and an old one
    ///   stays.
    /// - Complexity: O(size of the file).
    public func backup(to path: String, overwrite: Bool = false) throws -> Backup {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        try checkPlace(target, path, overwrite: overwrite)
        let part = target + ".part-\(ProcessInfo.processInfo.processIdentifier)"
        defer {
            for suffix in ["", "-journal", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: part + suffix)
            }
        }
        let revision = try copy(to: part, as: path)
        try Self.write(part, through: path)
        let bytes = try FileManager.default.attributesOfItem(atPath: part)[.size] as? NSNumber
        try checkPlace(target, path, overwrite: overwrite)
        guard rename(part, target) == 0 else { throw Self.systemError(path) }
        try Self.write(URL(filePath: target).deletingLastPathComponent().path, through: path)
        return Backup(revision: revision, bytes: bytes?.int64Value ?? 0)
    }

    /// Refuses to take the place of what must stay.
    private func checkPlace(_ target: String, _ path: String, overwrite: Bool) throws {
        if let there = FileIdentity(target) {
            for suffix in ["", "-wal", "-shm"] where there == FileIdentity(self.path + suffix) {
                throw BackupError.isDatabase(path: path)
            }
            guard overwrite else { throw BackupError.exists(path: path) }
        }
        // Whoever opens the copy would take this log for its own.
        guard !FileManager.default.fileExists(atPath: target + "-wal") else {
            throw BackupError.inUse(path: path)
        }
    }

    private func copy(to part: String, as path: String) throws -> Int64 {
        let mode = try FileManager.default.attributesOfItem(atPath: self.path)[.posixPermissions]
        let attributes = mode.map { [FileAttributeKey.posixPermissions: $0] }
        guard FileManager.default.createFile(atPath: part, contents: nil, attributes: attributes)
        else { throw Self.systemError(path) }
        let copy = try DatabaseQueue(path: part)
        try queue.backup(to: copy)
        let revision = try copy.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
            let findings = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
            if let finding = findings.first, finding != "ok" {
                throw BackupError.damaged(path: path, finding: finding)
            }
            // A copy put back is another database than the one that went on meanwhile.
            try database.execute(
                sql: "UPDATE setting SET value = lower(hex(randomblob(8))) WHERE key = ?",
                arguments: [SettingTable.epochKey]
            )
            return try Self.revision(database)
        }
        try copy.close()
        return revision
    }

    /// Waits until a file or folder is on the disk.
    private static func write(_ file: String, through path: String) throws {
        let descriptor = open(file, O_RDONLY)
        guard descriptor >= 0 else { throw systemError(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw systemError(path) }
    }

    private static func systemError(_ path: String) -> BackupError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}
