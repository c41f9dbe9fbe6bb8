import Foundation
import StationStore

/// The database that an import goes to, made if it is not there.
struct ImportTarget {
    private let path: String
    private let isTrial: Bool
    private let exists: Bool

    init(path: String, isTrial: Bool) throws {
        self.path = path
        self.isTrial = isTrial
        exists = FileManager.default.fileExists(atPath: path)
    }

    /// Runs an import.
    ///
    /// A database that was made for it is taken away again if the import fails, and a trial
    /// without a database leaves none behind.
    func importing<Result>(_ body: (StationStore) throws -> Result) throws -> Result {
        let isKept = exists || !isTrial
        let file = isKept ? path : Self.temporaryPath()
        do {
            let result = try body(StationStore(path: file, createIfMissing: true))
            if !isKept { Self.remove(file) }
            return result
        } catch {
            if !exists { Self.remove(file) }
            throw error
        }
    }

    private static func temporaryPath() -> String {
        FileManager.default.temporaryDirectory
            .appending(path: "yizhan-\(UUID().uuidString).gpkg").path
    }

    private static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}
