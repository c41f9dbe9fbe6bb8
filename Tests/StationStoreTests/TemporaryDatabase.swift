import Foundation

/// A place for a database file that is gone when the test is.
final class TemporaryDatabase {
    let folder: URL
    let path: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "yizhan-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "test.gpkg").path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
