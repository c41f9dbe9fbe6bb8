import Foundation
import StationStore
import Stations
import Testing

@Suite struct BadInputTests {
    /// A file, the status that importing it ends with, and a word of the explanation.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let content: String
        let status: Int32
        let word: String
        var testDescription: String { name }
    }

    private static let cases = [
        Case(name: "no rows", content: "name,lon,lat\n", status: 65, word: "no data rows"),
        Case(name: "empty", content: "", status: 65, word: "no data rows"),
        Case(name: "wrong columns", content: "a,b\n1,2\n", status: 65, word: "are: a, b"),
        Case(name: "no latitude", content: "name,lon\nx,1\n", status: 65, word: "latitude"),
        Case(
            name: "two names",
            content: "name,名称\nx,y\n",
            status: 65,
            word: "stand for the same"
        ),
        Case(name: "open quote", content: "name\n\"x\ny\n", status: 65, word: "never closed"),
        Case(name: "binary", content: "name\n\u{0}\u{1}\n", status: 65, word: "bin.csv"),
        Case(
            name: "broken JSON",
            content: "{\"type\": \"FeatureCollection\", ",
            status: 65,
            word: "line"
        ),
        Case(
            name: "no features",
            content: "{\"type\": \"FeatureCollection\", \"features\": []}",
            status: 65,
            word: "no data rows"
        ),
    ]

    @Test("A bad file is refused with its reason, and no database is left behind", arguments: cases)
    func badFiles(_ bad: Case) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write(bad.content, to: "bin.csv")
        let outcome = try program.run(["import", file, "--crs", "wgs84"])
        #expect(outcome.status == bad.status)
        #expect(outcome.errors.contains(bad.word), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: program.path("yizhan.gpkg")))
    }

    @Test("Bytes that are not UTF-8 are refused with their line")
    func encoding() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let path = program.path("gb.csv")
        try Data([0x6E, 0x61, 0x6D, 0x65, 0x0A, 0xB9, 0xA4, 0xBB, 0xE1, 0x0A])
            .write(to: URL(filePath: path))
        let outcome = try program.run(["import", path])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("line 2"))
    }

    @Test("A bad file among good ones stores none of them")
    func allOrNothing() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let good = try program.write("name\n甲\n", to: "good.csv")
        #expect(try program.run(["import", good, "--source", "first"]).status == 0)
        let bad = try program.write("a\n1\n", to: "bad.csv")
        #expect(try program.run(["import", good, bad]).status == 65)
        let store = try StationStore(path: program.path("yizhan.gpkg"))
        #expect(try store.snapshot().stations.map(\.key.source) == ["first"])
    }

    @Test("A file that is not there ends with 66")
    func missing() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        #expect(try program.run(["import", "nothing.csv"]).status == 66)
        let outcome = try program.run(["nearest", "--lon", "1", "--lat", "2"])
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("yizhan import FILE"))
        #expect(try program.run(["check"]).status == 66)
        #expect(try program.run(["export", "x.csv"]).status == 66)
        #expect(try program.run(["serve", "--sample", "nowhere"]).status == 66)
    }

    @Test("--strict stores nothing if one row is refused, --dry-run stores nothing at all")
    func strict() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try CommandLineProgram.fixture("stations.csv")
        let strict = try program.run(["import", list, "--strict", "--json"])
        #expect(strict.status == 65)
        #expect(try strict.json()["stored"] as? Bool == false)
        #expect(try program.run(["import", list, "--dry-run", "--db", "dry.gpkg"]).status == 0)
        #expect(!FileManager.default.fileExists(atPath: program.path("dry.gpkg")))
        let store = try StationStore(path: program.path("yizhan.gpkg"), createIfMissing: true)
        #expect(try store.snapshot().stations.isEmpty)
    }

    @Test("Problems go to a file that a clerk opens")
    func problemFile() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try CommandLineProgram.fixture("stations.csv")
        #expect(try program.run(["import", list, "--problems", "p.csv"]).status == 0)
        let text = try String(contentsOfFile: program.path("p.csv"), encoding: .utf8)
        #expect(text.contains("经度,error,bad_coordinate"))
    }

    @Test(
        "A wrong command line ends with 64 and says what is wrong",
        arguments: [
            ["nearest", "--lon", "1"], ["nearest", "--lon", "nan", "--lat", "1"],
            ["import"], ["import", "x", "--as", "cats"], ["import", "x", "--crs", "utm"],
            ["serve", "--port", "0"], ["serve", "--public-url", "ftp://x"], ["frobnicate"],
            ["nearest", "--lon", "1", "--lat", "2", "--limit", "-"],
        ]
    )
    func usage(arguments: [String]) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let outcome = try program.run(arguments)
        #expect(outcome.status == 64, "\(arguments)")
        #expect(!outcome.errors.isEmpty)
    }

    @Test(
        "A wrong value is refused with 64 once the database is there",
        arguments: [
            ["--lon", "181", "--lat", "1"], ["--lon", "1", "--lat", "2", "--limit", "0"],
            ["--lon", "1", "--lat", "2", "--amenities", "sauna"],
            ["--lon", "1", "--lat", "2", "--status", "maybe"],
            ["--lon", "1", "--lat", "2", "--within", "0"],
        ]
    )
    func values(arguments: [String]) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name\n甲\n", to: "l.csv")
        #expect(try program.run(["import", list]).status == 0)
        #expect(try program.run(["nearest"] + arguments).status == 64)
    }

    @Test("A variable stands for an option, and the command line wins")
    func variables() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name,lon,lat\n甲,108.9,34.2\n", to: "l.csv")
        let environment = ["YIZHAN_DB": "env.gpkg", "YIZHAN_CRS": "wgs84", "YIZHAN_JSON": "1"]
        let report = try program.run(["import", list], environment: environment).json()
        #expect(report["inserted"] as? Int == 1)
        #expect(FileManager.default.fileExists(atPath: program.path("env.gpkg")))
        _ = try program.run(["import", list, "--db", "arg.gpkg"], environment: environment)
        #expect(FileManager.default.fileExists(atPath: program.path("arg.gpkg")))
        let bad = try program.run(["import", list], environment: ["YIZHAN_CRS": "utm"])
        #expect(bad.status == 64)
    }

    @Test("A negative coordinate is a value, not an option")
    func negative() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name,lon,lat\n甲,-73.9,-40.7\n", to: "l.csv")
        #expect(try program.run(["import", list, "--crs", "wgs84"]).status == 0)
        let arguments = ["nearest", "--lon", "-73.9", "--lat", "-40.7", "--json"]
        let stations = try program.run(arguments).json()["stations"] as? [[String: Any]]
        #expect(stations?.first?["distance_m"] as? Double == 0)
    }

    @Test("An output never overwrites the database or an input")
    func sameFile() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name\n甲\n", to: "l.csv")
        #expect(try program.run(["import", list]).status == 0)
        let export = ["export", "./yizhan.gpkg", "--format", "csv"]
        #expect(try program.run(export).status == 64)
        let problems = ["import", list, "--problems"]
        #expect(try program.run(problems + ["l.csv"]).status == 64)
        #expect(try program.run(problems + ["yizhan.gpkg", "--dry-run"]).status == 64)
        #expect(try program.run(["check"]).status == 0)
    }

    @Test("Writing into a device that is full ends with 74 and leaves the device")
    func fullDevice() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name\n甲\n", to: "l.csv")
        #expect(try program.run(["import", list]).status == 0)
        let link = program.path("full.csv")
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: "/dev/full"
        )
        let outcome = try program.run(["export", link])
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("writing failed"))
        let device = try FileManager.default.attributesOfItem(atPath: "/dev/full")
        #expect(device[.type] as? FileAttributeType == .typeCharacterSpecial)
    }

    @Test("An export keeps the permissions of the file it replaces")
    func permissions() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name\n甲\n", to: "l.csv")
        #expect(try program.run(["import", list]).status == 0)
        let file = try program.write("old", to: "out.csv")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        #expect(try program.run(["export", file]).status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    }

    @Test("Standard input is a list as well")
    func standardInput() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let outcome = try program.run(["import", "-", "--json"], input: "name\n甲\n")
        #expect(try outcome.json()["inserted"] as? Int == 1)
    }

    @Test("A database of another program is refused with 65")
    func foreign() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let text = try program.write(String(repeating: "no database ", count: 400), to: "x.gpkg")
        let list = try program.write("name\n甲\n", to: "l.csv")
        #expect(try program.run(["import", list, "--db", text]).status == 65)
        #expect(try program.run(["check", "--db", text]).status == 65)
    }
}
