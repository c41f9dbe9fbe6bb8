import Foundation
import Stations
import Testing

@testable import StationStore

@Suite("backups")
struct BackupTests {
    private let file: TemporaryDatabase
    private let store: StationStore

    init() throws {
        file = try TemporaryDatabase()
        store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([edit("a", at: (108.9, 34.2)), edit("b")])
    }

    private func path(_ name: String) -> String { file.folder.appending(path: name).path }

    @Test("A copy is one file with the same stations, whole and at the same revision")
    func copy() throws {
        let backup = try store.backup(to: path("copy.gpkg"))
        #expect(backup.revision == 2)
        let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
        #expect(names.filter { $0.hasPrefix("copy") } == ["copy.gpkg"])
        let size = try FileManager.default.attributesOfItem(atPath: path("copy.gpkg"))[.size]
        #expect((size as? NSNumber)?.int64Value == backup.bytes)
        let copy = try StationStore(path: path("copy.gpkg"))
        #expect(try copy.check() == [])
        #expect(try copy.snapshot().stations == store.snapshot().stations)
        // It is a database like any other.
        try copy.write([edit("c")])
        #expect(try copy.revision() == 3)
        #expect(try store.revision() == 2)
    }

    @Test("Copies made while imports write hold whole imports only")
    func whileWriting() async throws {
        let batch = 40
        let path = file.path
        let first = try store.revision()
        let writer = Task.detached {
            let store = try StationStore(path: path)
            for round in 0..<25 {
                try store.write(try (0..<batch).map { try edit("\(round)-\($0)", at: (108, 34)) })
            }
        }
        var revisions: [Int64] = []
        var isDone = false
        while !isDone {
            isDone = try store.revision() == first + Int64(25 * batch)
            let copy = self.path("copy-\(revisions.count).gpkg")
            let backup = try store.backup(to: copy)
            let opened = try StationStore(path: copy)
            #expect(try opened.check() == [])
            #expect(try opened.revision() == backup.revision)
            #expect((backup.revision - first) % Int64(batch) == 0)
            #expect(try opened.counts().first?.count == Int(backup.revision))
            revisions.append(backup.revision)
        }
        try await writer.value
        #expect(revisions == revisions.sorted())
        #expect(revisions.last == first + Int64(25 * batch))
    }

    @Test("A file that is there is replaced only when that is asked for")
    func exists() throws {
        let copy = path("copy.gpkg")
        try Data("precious".utf8).write(to: URL(filePath: copy))
        #expect(throws: BackupError.exists(path: copy)) { try store.backup(to: copy) }
        #expect(try String(contentsOfFile: copy, encoding: .utf8) == "precious")
        #expect(try store.backup(to: copy, overwrite: true).revision == 2)
        #expect(try StationStore(path: copy).revision() == 2)
    }

    @Test("The database is not replaced by its copy, by whatever name")
    func itself() throws {
        let link = path("link.gpkg")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)
        for name in [file.path, link, file.path + "-wal"] {
            #expect(throws: BackupError.isDatabase(path: name)) {
                try store.backup(to: name, overwrite: true)
            }
        }
        #expect(try store.check() == [])
    }

    @Test("A database that another program has open is not replaced")
    func inUse() throws {
        let other = try StationStore(path: path("other.gpkg"), createIfMissing: true)
        try other.write([edit("x")])
        #expect(throws: BackupError.inUse(path: path("other.gpkg"))) {
            try store.backup(to: path("other.gpkg"), overwrite: true)
        }
        #expect(try other.revision() == 1)
    }

    @Test("A folder that is not there is named, and nothing is left behind")
    func noFolder() throws {
        let copy = path("none/copy.gpkg")
        let error = #expect(throws: BackupError.self) { try store.backup(to: copy) }
        #expect(error?.description.contains(copy) == true)
        let folder = path("folder")
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: false
        )
        #expect(throws: BackupError.self) { try store.backup(to: folder, overwrite: true) }
        let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
        #expect(!names.contains { $0.contains("part") })
    }
}
