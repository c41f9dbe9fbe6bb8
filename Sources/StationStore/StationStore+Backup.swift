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
    ///   - announce: is told the name that the copy has until it is whole, before that file is
    ///     made, so that whoever is stopped in the middle can take it away.
    /// - Returns: what the copy holds.
    /// - Throws: ``BackupError``, or the error of SQLite; then there is no copy, and an old one
    ///   stays.
    /// - Complexity: O(size of the file).
    public func backup(
        to path: String,
        overwrite: Bool = false,
        announcing announce: (String) -> Void = { _ in }
    ) throws -> Backup {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        try checkPlace(target, path, overwrite: overwrite)
        Self.removeAbandonedParts(of: target)
        let part = target + Self.partSuffix + String(ProcessInfo.processInfo.processIdentifier)
        announce(part)
        // Held as long as the part is written, so that no other backup takes it for abandoned.
        let lock = try makePart(part, as: path)
        defer {
            Self.removePart(part)
            close(lock)
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

    private static let partSuffix = ".part-"

    /// Makes an empty file with the permissions of the database, and locks it.
    private func makePart(_ part: String, as path: String) throws -> Int32 {
        var status = stat()
        guard stat(self.path, &status) == 0 else { throw Self.systemError(path) }
        let mode = status.st_mode & 0o777
        let descriptor = open(part, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Self.systemError(path) }
        guard fchmod(descriptor, mode) == 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let error = Self.systemError(path)
            close(descriptor)
            throw error
        }
        return descriptor
    }

    /// Takes away what backups of this name left that were killed, which nobody has locked.
    private static func removeAbandonedParts(of target: String) {
        let url = URL(filePath: target)
        let folder = url.deletingLastPathComponent()
        let start = url.lastPathComponent + partSuffix
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix(start) {
            guard Int32(name.dropFirst(start.count)) != nil else { continue }
            let part = folder.appending(path: name).path
            let descriptor = open(part, O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { removePart(part) }
            close(descriptor)
        }
    }

    private static func removePart(_ part: String) {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(part + suffix) }
    }

    private func copy(to part: String, as path: String) throws -> Int64 {
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
