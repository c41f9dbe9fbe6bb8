import Foundation
import StationStore
import Stations
import Testing

/// Lists that a spreadsheet opens and this program reads again.
@Suite struct FormulaTests {
    private static let names = [
        "=HYPERLINK(\"http://x\")", "'=1", "''=1", "+86 29 8765 4321", "-1.5", "-1+2", "@SUM(A1)",
        "＝1+1", "'quoted' name", "-", "a=b", "'-", "=1,2", "东大街 ",
    ]

    private func makeProgram() throws -> CommandLineProgram {
        let program = try CommandLineProgram()
        var list = "code,name,phone,lon,lat\n"
        for (number, name) in Self.names.enumerated() {
            // As an export writes it, so that the names are those above whatever they begin with.
            let isKept = name.hasPrefix("'") && "=-".contains(name.drop { $0 == "'" }.prefix(1))
            let text = (isKept ? "'" : "") + name.replacing("\"", with: "\"\"")
            list += "\(number),\"\(text)\",+86 29 8765,-73.5,-40.25\n"
        }
        let file = try program.write(list, to: "list.csv")
        #expect(try program.run(["import", file, "--crs", "wgs84"]).status == 0)
        return program
    }

    @Test(
        "An export for Excel holds no formula, and comes back as it was",
        arguments: [
            ["--bom"], ["--defuse"], ["--bom", "--no-defuse"], [],
        ]
    )
    func roundTrip(options: [String]) throws {
        let program = try makeProgram()
        defer { program.remove() }
        #expect(try program.run(["export", "out.csv"] + options).status == 0)
        let text = try String(contentsOfFile: program.path("out.csv"), encoding: .utf8)
        let isDefused = options == ["--bom"] || options == ["--defuse"]
        #expect(text.contains(",'=HYPERLINK") || text.contains(",\"'=HYPERLINK") == isDefused)
        #expect(text.contains(",'+86 29 8765,") == isDefused)
        #expect(text.contains(",'＝1+1,") == isDefused)
        // Numbers stay numbers for the spreadsheet.
        #expect(text.contains(",-73.5,-40.25,") && text.contains(",-1.5,"))
        let again = try program.run(["import", "out.csv", "--json"]).json()
        #expect(again["unchanged"] as? Int == Self.names.count, "\(again)")
        let fresh = try program.run(["import", "out.csv", "--db", "b.gpkg", "--json"]).json()
        #expect(fresh["inserted"] as? Int == Self.names.count)
        let before = try StationStore(path: program.path("yizhan.gpkg")).snapshot().stations
        let after = try StationStore(path: program.path("b.gpkg")).snapshot().stations
        #expect(before == after)
        let names = Self.names.map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(Set(before.map(\.name)) == Set(names))
    }

    @Test("The list of problems holds no formula either")
    func problems() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name,status,=1+cmd|' /C calc'!A0\nx,y,z\n", to: "=l.csv")
        let arguments = ["import", "=l.csv", "--problems", "p.csv"]
        #expect(try program.run(arguments).status == 0, "\(list)")
        let text = try String(contentsOfFile: program.path("p.csv"), encoding: .utf8)
        #expect(text.contains("'=l.csv,"))
        #expect(!text.split(separator: ",").contains { $0.hasPrefix("=") || $0.hasPrefix("\n=") })
    }
}
