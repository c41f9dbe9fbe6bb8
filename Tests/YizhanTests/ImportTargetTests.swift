import Foundation
import Geodesy
import StationStore
import Stations
import Testing

@testable import yizhan

@Suite struct ImportTargetTests {
    private struct Stop: Error {}

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    @Test("A database that was made for an import that fails is taken away")
    func failed() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let path = program.path("new.gpkg")
        #expect(throws: Stop.self) {
            try ImportTarget(path: path, isTrial: false).importing { _ in throw Stop() }
        }
        #expect(!exists(path))
    }

    @Test("It stays if another program has put something into it since")
    func filledByAnother() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let path = program.path("new.gpkg")
        let place = try Coordinate(longitude: 108.9, latitude: 34.2)
        #expect(throws: Stop.self) {
            try ImportTarget(path: path, isTrial: false).importing { _ in
                var reports: [ImportReport] = []
                try StationStore(path: path).importing(
                    layer: "demand",
                    source: "",
                    reports: &reports
                ) { transaction, _ in
                    _ = try transaction.write(
                        DemandPoint(code: "1", coordinate: place, weight: 1)
                    )
                    return .commit
                }
                throw Stop()
            }
        }
        #expect(try StationStore(path: path).demand().count == 1)
    }

    @Test("An import into a file that is gone by its end does not pass for done")
    func removedMeanwhile() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let path = program.path("new.gpkg")
        #expect(throws: Failure.self) {
            try ImportTarget(path: path, isTrial: false).importing { _ in
                try FileManager.default.removeItem(atPath: path)
            }
        }
    }

    @Test("A trial without a database leaves none behind")
    func trial() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let path = program.path("new.gpkg")
        var used = ""
        try ImportTarget(path: path, isTrial: true).importing { used = $0.path }
        #expect(!exists(path) && !exists(used) && used != path)
    }
}
