import Foundation
import StationStore

/// The database that an import goes to, made if it is not there.
struct ImportTarget {
    private let path: String
    /// Whether a trial run needs a database of its own, because there is none.
    private let isTemporary: Bool

    init(path: String, isTrial: Bool) {
        isTemporary = isTrial && !FileManager.default.fileExists(atPath: path)
        self.path = isTemporary ? Self.temporaryPath() : path
        if isTemporary { TemporaryFiles.add(self.path) }
    }

    /// Runs an import.
    ///
    /// A database that was made for it is taken away again if the import fails, unless another
    /// program uses it; a trial without a database leaves none behind.
    func importing<Result>(_ body: (StationStore) throws -> Result) throws -> Result {
        let isOurs = Self.makeFile(path)
        defer { if isTemporary { TemporaryFiles.remove(path) } }
        do {
            return try run(body)
        } catch {
            if isOurs { StationStore.removeIfUnused(path: path) }
            throw error
        }
    }

    /// Opens the database for as long as the import runs.
    private func run<Result>(_ body: (StationStore) throws -> Result) throws -> Result {
        let store = try StationStore(path: path, createIfMissing: true)
        let file = FileIdentity(path)
        let result = try body(store)
        guard file != nil, FileIdentity(path) == file else {
            throw Failure(
                "“\(path)”在导入时被删除或替换；请重新导入",
                "'\(path)' was removed or replaced during the import; import again",
                .tryLater
            )
        }
        return result
    }

    /// Makes an empty file, and tells whether it was not there before, in one step.
    private static func makeFile(_ path: String) -> Bool {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o644)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    private static func temporaryPath() -> String {
        FileManager.default.temporaryDirectory
            .appending(path: "yizhan-\(UUID().uuidString).gpkg").path
    }
}
