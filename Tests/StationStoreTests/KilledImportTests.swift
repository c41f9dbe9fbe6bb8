import Foundation
import GRDB
import Stations
import TestSupport
import Testing

@testable import StationStore

@Suite struct KilledImportTests {
    private func list(_ file: TemporaryDatabase) throws -> String {
        let path = file.folder.appending(path: "list.csv")
        var text = "code,name,lon,lat,phone\n"
        for number in 1...120 { text += "\(number),站\(number),108.\(100 + number),34.2,12351\n" }
        try Data(text.utf8).write(to: path)
        return path.path
    }

    private func run(_ file: TemporaryDatabase, stage: String) throws -> Int32 {
        let process = Process()
        let program: URL = try #require(
            BuiltProgram.url("KilledImport"),
            "KilledImport is not built"
        )
        process.executableURL = program
        process.arguments = [file.path, try list(file), stage]
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test(
        "An import that is killed before its commit leaves the database as it was",
        arguments: ["parse", "validate", "write", "tree", "log", "commit"]
    )
    func killed(stage: String) throws {
        let file = try TemporaryDatabase()
        let before = try {
            let store = try StationStore(path: file.path, createIfMissing: true)
            try store.write([try edit("1", at: (108.5, 34.2)), try edit("old", at: (108.6, 34))])
            let snapshot = try store.snapshot()
            try store.queue.close()
            return snapshot
        }()
        #expect(try run(file, stage: stage) == SIGKILL)
        let store = try StationStore(path: file.path)
        let after = try store.snapshot()
        #expect(after.stations == before.stations)
        #expect(after.revision == before.revision)
        #expect(try store.check().isEmpty)
        #expect(try store.write([try edit("new")]).changes == [.inserted])
    }

    @Test("An import that is killed after its commit, or not at all, is whole")
    func committed() throws {
        for stage in ["committed", "done"] {
            let file = try TemporaryDatabase()
            try StationStore(path: file.path, createIfMissing: true).queue.close()
            #expect(try run(file, stage: stage) == (stage == "done" ? 0 : SIGKILL))
            let store = try StationStore(path: file.path)
            #expect(try store.snapshot().stations.count == 120)
            #expect(try store.revision() == 120)
            #expect(try store.check().isEmpty)
        }
    }
}
