import Foundation
import StationStore
import Testing

/// What is left behind by a command that is stopped, or has no room.
@Suite struct StopTests {
    /// A program with a database that takes a moment to copy.
    private func makeProgram(stations: Int) throws -> CommandLineProgram {
        let program = try CommandLineProgram()
        var list = "code,name,lon,lat,address\n"
        for number in 0..<stations {
            list += "S\(number),站\(number),108.\(1000 + number),34.2,东大街 \(number) 号\n"
        }
        let file = try program.write(list, to: "l.csv")
        #expect(try program.run(["import", file, "--crs", "wgs84"]).status == 0)
        return program
    }

    private func files(of program: CommandLineProgram, _ start: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
            .filter { $0.hasPrefix(start) }.sorted()
    }

    @Test(
        "A backup that is stopped leaves no part, and the older copy",
        arguments: [
            SIGTERM, SIGINT, SIGHUP,
        ]
    )
    func stoppedBackup(signal: Int32) throws {
        let program = try makeProgram(stations: 3_000)
        defer { program.remove() }
        _ = try program.write("older", to: "copy.gpkg")
        var wasStopped = false
        for _ in 0..<30 where !wasStopped {
            let process = try program.process(["backup", "copy.gpkg", "--force"])
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            let part = program.path("copy.gpkg.part-\(process.processIdentifier)")
            while process.isRunning, access(part, F_OK) != 0 { usleep(200) }
            // Whatever the machine does meanwhile, the copy goes no further.
            kill(process.processIdentifier, SIGSTOP)
            let isUnderWay = access(part, F_OK) == 0
            kill(process.processIdentifier, signal)
            kill(process.processIdentifier, SIGCONT)
            process.waitUntilExit()
            #expect(try files(of: program, "copy.gpkg.part") == [])
            wasStopped = isUnderWay && process.terminationReason == .uncaughtSignal
            if wasStopped {
                #expect(process.terminationStatus == signal)
                let copy = try String(contentsOfFile: program.path("copy.gpkg"), encoding: .utf8)
                #expect(copy == "older")
            } else {
                _ = try program.write("older", to: "copy.gpkg")
            }
        }
        #expect(wasStopped, "every copy was ready before it could be stopped")
    }

    @Test("A limit of size is a full disk: status 74, no part, the old file stays")
    func noRoom() throws {
        let program = try makeProgram(stations: 400)
        defer { program.remove() }
        for (command, file) in [
            (["export", "old.csv"], "old.csv"), (["export", "old.geojson"], "old.geojson"),
            (["backup", "old.gpkg", "--force"], "old.gpkg"),
        ] {
            _ = try program.write("older", to: file)
            // Blocks of 512 bytes, so 8 KB.
            let outcome = try program.run(command, redirection: "3>&1; ulimit -f 16")
            #expect(outcome.status == 74, "\(command): \(outcome.errors)")
            #expect(try files(of: program, file) == [file])
            #expect(try String(contentsOfFile: program.path(file), encoding: .utf8) == "older")
        }
        let new = try program.run(["export", "new.csv"], redirection: "3>&1; ulimit -f 16")
        #expect(new.status == 74)
        #expect(try files(of: program, "new") == [])
    }

    @Test("An export that is killed leaves nothing, not even a part")
    func killedExport() throws {
        let program = try makeProgram(stations: 3_000)
        defer { program.remove() }
        _ = try program.write("older", to: "out.csv")
        var wasKilled = false
        for milliseconds in [400, 300, 200, 100, 50, 20] where !wasKilled {
            let process = try program.process(["export", "out.csv"])
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(milliseconds) * 1_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            wasKilled = process.terminationReason == .uncaughtSignal
            #expect(try files(of: program, "out.csv") == ["out.csv"])
        }
        #expect(wasKilled)
    }

    @Test("A backup takes away what one that was killed left, and nobody else's part")
    func abandonedParts() throws {
        let program = try makeProgram(stations: 1)
        defer { program.remove() }
        for name in ["abandoned", "journal"] {
            let end = name == "journal" ? "-journal" : ""
            _ = try program.write("part", to: "copy.gpkg.part-4194999" + end)
        }
        _ = try program.write("mine", to: "copy.gpkg.part-two")
        let used = try program.write("in use", to: "copy.gpkg.part-4194998")
        let lock = open(used, O_RDWR)
        defer { close(lock) }
        try #require(flock(lock, LOCK_EX) == 0)
        #expect(try program.run(["backup", "copy.gpkg"]).status == 0)
        let left = ["copy.gpkg", "copy.gpkg.part-4194998", "copy.gpkg.part-two"]
        #expect(try files(of: program, "copy.gpkg") == left)
    }
}
