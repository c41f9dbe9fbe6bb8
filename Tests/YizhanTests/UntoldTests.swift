import Foundation
import StationStore
import Stations
import Testing

/// What a command says when it has done its work and cannot tell.
@Suite struct UntoldTests {
    private static let list = "name,lon,lat\n甲,108.9,34.2\n乙,x,34.2\n"

    /// An output that takes nothing, and how a shell makes it.
    private static let outputs = [">/dev/full", ">&-", ">/dev/full 2>&1 </dev/null"]

    @Test("Rows that are stored are said to be, when the report cannot be printed")
    func stored() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write(Self.list, to: "l.csv")
        for (number, arguments) in [[], ["--json"]].enumerated() {
            let database = "\(number).gpkg"
            let outcome = try program.run(
                ["import", list, "--crs", "wgs84", "--db", database] + arguments,
                redirection: Self.outputs[number]
            )
            #expect(outcome.status == 74)
            #expect(outcome.errors.contains("stored in \(database), revision 1"))
            #expect(outcome.errors.contains("the report could not be written"))
            let store = try StationStore(path: program.path(database))
            #expect(try store.snapshot().stations.count == 1)
        }
    }

    @Test("A reader that has gone is such an output, too")
    func readerGone() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write(Self.list, to: "l.csv")
        let process = try program.process(["import", list, "--crs", "wgs84"])
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try output.fileHandleForReading.close()
        try process.run()
        try errors.fileHandleForWriting.close()
        let words = String(
            decoding: try errors.fileHandleForReading.readToEnd() ?? Data(),
            as: UTF8.self
        )
        process.waitUntilExit()
        #expect(process.terminationStatus == 74)
        #expect(words.contains("stored in yizhan.gpkg, revision 1, but the report"), "\(words)")
    }

    @Test("An answer whose reader has gone ends as a pipe ends, without a word")
    func answerWithoutReader() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write(Self.list, to: "l.csv")
        #expect(try program.run(["import", list, "--crs", "wgs84"]).status == 0)
        let process = try program.process(["export", "-", "--format", "csv"])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try output.fileHandleForReading.close()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGPIPE)
    }

    @Test("The report is printed all the same when the list of problems cannot be written")
    func problems() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write(Self.list, to: "l.csv")
        let outcome = try program.run(
            ["import", list, "--crs", "wgs84", "--json", "--problems", "/dev/full"]
        )
        #expect(outcome.status == 74)
        #expect(try outcome.json()["inserted"] as? Int == 1)
        #expect(outcome.errors.contains("revision 1, but the report could not be written"))
        #expect(outcome.errors.contains("'/dev/full'"))
    }

    @Test("What was not stored is said not to be")
    func notStored() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write(Self.list, to: "l.csv")
        let importing = ["import", list, "--crs", "wgs84"]
        let trial = try program.run(importing + ["--dry-run"], redirection: ">/dev/full")
        #expect(trial.status == 74)
        #expect(trial.errors.contains("nothing was stored"))
        let strict = try program.run(importing + ["--strict"], redirection: ">/dev/full")
        #expect(strict.status == 65)
        #expect(strict.errors.contains("nothing was stored"))
        #expect(strict.errors.contains("the report could not be written"))
    }

    @Test("A copy that is written is said to be")
    func backup() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write(Self.list, to: "l.csv")
        #expect(try program.run(["import", list, "--crs", "wgs84"]).status == 0)
        for output in Self.outputs.prefix(2) {
            let outcome = try program.run(
                ["backup", "copy.gpkg", "--force"],
                redirection: output
            )
            #expect(outcome.status == 74)
            #expect(outcome.errors.contains("the copy 'copy.gpkg' is written, revision 1"))
            #expect(try program.run(["check", "--db", "copy.gpkg"]).status == 0)
        }
    }

    @Test(
        "An answer that cannot be printed ends with 74",
        arguments: [
            ["nearest", "--lon", "1", "--lat", "2"], ["check"], ["hours", "24/7"],
            ["export", "-"], ["--help"], ["nearest", "--help"], ["--version"],
        ]
    )
    func answers(arguments: [String]) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write(Self.list, to: "l.csv")
        #expect(try program.run(["import", list, "--crs", "wgs84"]).status == 0)
        for output in Self.outputs.prefix(2) {
            let outcome = try program.run(arguments, redirection: output)
            #expect(outcome.status == 74, "\(output)")
            #expect(outcome.errors.contains("writing failed"), "\(output): \(outcome.errors)")
        }
    }

    @Test(
        "Messages that cannot be printed do not end the program",
        arguments: ["2>/dev/full", "2>&-", "2>&- <&-"]
    )
    func messages(redirection: String) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write(Self.list, to: "l.csv")
        let imported = try program.run(
            ["import", list, "--crs", "wgs84"],
            redirection: redirection
        )
        #expect(imported.status == 0)
        let exported = try program.run(["export", "out.csv"], redirection: redirection)
        #expect(exported.status == 0)
        let text = try String(contentsOfFile: program.path("out.csv"), encoding: .utf8)
        #expect(text.hasPrefix("code,") && text.hasSuffix("\r\n") && !text.contains("stations\n"))
        #expect(try program.run(["nearest"], redirection: redirection).status == 64)
    }
}
