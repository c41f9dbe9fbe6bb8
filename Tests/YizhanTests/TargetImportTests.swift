import Foundation
import StationStore
import Stations
import Testing

@Suite("yizhan import --as targets")
struct TargetImportTests {
    private func stored(_ program: CommandLineProgram) throws -> [String] {
        try StationStore(path: program.path("yizhan.gpkg")).targets()
            .map { "\($0.unit) \($0.stations) \($0.deadline)" }
    }

    @Test("A list is stored, its bad rows are named, and the same list again changes nothing")
    func list() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write(
            "单位,目标,期限\n碑林区,40,2027-12-31\n莲湖区,many,2027-12-31\n610104,30,2027年6月30日\n",
            to: "targets.csv"
        )
        let command = ["import", file, "--as", "targets", "--json"]
        let outcome = try program.run(command)
        #expect(outcome.status == 0)
        let report = try outcome.json()
        #expect(report["read"] as? Int == 3)
        #expect(report["inserted"] as? Int == 2)
        #expect(report["rejected"] as? Int == 1)
        let problems = try #require(report["problems"] as? [[String: Any]])
        #expect(problems.first?["row"] as? Int == 2)
        #expect(problems.first?["line"] as? Int == 3)
        #expect(problems.first?["column"] as? String == "目标")
        let message = try #require(problems.first?["message"] as? String)
        #expect(message.hasPrefix("'many' is not a whole number of stations"))
        #expect(try stored(program) == ["碑林区 40 2027-12-31", "610104 30 2027-06-30"])
        let again = try program.run(command).json()
        #expect(again["unchanged"] as? Int == 2)
        #expect(again["revision"] as? Int == report["revision"] as? Int)
        let next = try program.write("unit,target,deadline\n碑林区,50,2027-12-31\n", to: "b.csv")
        let update = try program.run(["import", next, "--as", "targets", "--json"]).json()
        #expect(update["updated"] as? Int == 1)
        #expect(try stored(program) == ["碑林区 50 2027-12-31", "610104 30 2027-06-30"])
        #expect(try program.run(["check"]).status == 0)
    }

    @Test(
        "A file that holds no targets ends with 65 and its reason",
        arguments: [
            ("a.csv", "name,lon\nx,1\n", "no column for the unit"),
            ("a.csv", "unit,target,deadline\n", "no data rows"),
            ("a.json", "{}", "targets are read from CSV"),
        ]
    )
    func badFiles(name: String, text: String, words: String) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write(text, to: name)
        let outcome = try program.run(["import", file, "--as", "targets"])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
