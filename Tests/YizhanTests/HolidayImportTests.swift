import Foundation
import StationStore
import Testing

@Suite("yizhan import --as holidays")
struct HolidayImportTests {
    /// A made-up arrangement of 2027 with as many days as the law asks for.
    private static let list = """
        date,kind,name,statutory
        2026-12-31,off,元旦,
        2027-01-01/2027-01-03,off,元旦,
        2027-02-05/2027-02-11,off,春节,
        2027-10-01/2027-10-07,off,国庆节,
        2027-10-09,work,,
        """

    private let office = "Mo-Fr 09:00-17:00; PH off"

    private func state(
        _ program: CommandLineProgram,
        at time: String,
        _ more: [String] = ["--db", "yizhan.gpkg"]
    ) throws -> String? {
        let arguments = ["hours", office, "--at", time, "--json"] + more
        return try program.run(arguments).json()["state"] as? String
    }

    @Test("A list makes a year known to hours and to every answer")
    func list() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write(Self.list, to: "2027.csv")
        let report = try program.run(["import", file, "--as", "holidays", "--json"]).json()
        #expect(report["read"] as? Int == 5)
        #expect(report["inserted"] as? Int == 5)
        #expect(report["warnings"] as? Int == 0)
        #expect(try state(program, at: "2027-10-01T10:00") == "closed")
        #expect(try state(program, at: "2027-10-08T10:00") == "open")
        #expect(try state(program, at: "2027-10-09T10:00") == "unknown")
        #expect(try state(program, at: "2026-12-31T10:00") == "closed")
        #expect(try state(program, at: "2027-10-01T10:00", []) == "unknown")
        let again = try program.run(["import", file, "--as", "holidays", "--json"]).json()
        #expect(again["unchanged"] as? Int == 5)
        #expect(again["revision"] as? Int == report["revision"] as? Int)
        let lines = try program.run(
            ["hours", "--json-lines", "--db", "yizhan.gpkg"],
            input: #"{"expr":"\#(office)","at":"2027-10-01T10:00","holidays":"CN"}"#
        )
        #expect(try lines.json()["state"] as? String == "closed")
        #expect(try program.run(["check"]).status == 0)
    }

    @Test("JSON in the shape of the program's own table goes in and replaces the year")
    func json() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let csv = try program.write(Self.list, to: "2027.csv")
        #expect(try program.run(["import", csv, "--as", "holidays"]).status == 0)
        let file = try program.write(
            #"{"years":[2027],"off":["2027-05-03"],"work":["2027-05-08"],"statutory":[]}"#,
            to: "2027.json"
        )
        let report = try program.run(["import", file, "--as", "holidays", "--json"]).json()
        #expect(report["format"] as? String == "json")
        #expect(report["inserted"] as? Int == 2)
        #expect(report["removed"] as? Int == 19)
        let problems = try #require(report["problems"] as? [[String: Any]])
        try #require(problems.count == 1)
        let message = try #require(problems[0]["message"] as? String)
        #expect(message.hasPrefix("2027 has 1 days off here, and the law alone makes 13"))
        #expect(try state(program, at: "2027-10-01T10:00") == "open")
        #expect(try state(program, at: "2027-05-03T10:00") == "closed")
    }

    @Test("A refused row keeps the whole list out, and is named")
    func refused() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write(Self.list + "\n2027-10-10,调休,,\n", to: "2027.csv")
        let outcome = try program.run(["import", file, "--as", "holidays", "--json"])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("a year of holidays is stored in full or not at all"))
        let report = try outcome.json()
        #expect(report["rejected"] as? Int == 1)
        #expect(report["stored"] as? Bool == false)
        let problems = try #require(report["problems"] as? [[String: Any]])
        #expect(problems.first?["line"] as? Int == 7)
        #expect(problems.first?["column"] as? String == "kind")
        #expect(try state(program, at: "2027-10-01T10:00") == "unknown")
    }

    @Test(
        "A file that holds no holidays ends with 65 and its reason",
        arguments: [
            ("a.csv", "name,lon\nx,1\n", "no column for the date"),
            ("a.csv", "date,kind\n", "no data rows"), ("a.json", #"{"off":[]}"#, "no data rows"),
            ("a.json", #"{"type":"FeatureCollection","features":[]}"#, "\"type\" is not known"),
            ("a.json", #"{"off":["2027-10-10"],"work":["2027-10-10"]}"#, "2027-10-10 is listed"),
            ("a.json", #"{"off":["2027-10-10"],"years":[2028]}"#, "in none of the years"),
        ]
    )
    func badFiles(name: String, text: String, words: String) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write(text, to: name)
        let outcome = try program.run(["import", file, "--as", "holidays"])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
