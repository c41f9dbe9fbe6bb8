import Foundation
import Stations
import Testing

/// What steers a terminal or the direction of writing never reaches one.
@Suite struct ControlCharacterTests {
    /// Every such character that a file name, a heading and a cell can hold.
    private static let characters: String = {
        var characters = String.UnicodeScalarView()
        for value in UInt32(1)...0x2100 where ![9, 10, 13].contains(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if ControlCharacters.contains(scalar) { characters.append(scalar) }
        }
        return String(characters)
    }()

    private func isShownOnly(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == "\n" || !ControlCharacters.contains($0) }
    }

    @Test("Headings, cells and names of files are shown by number, in reports and in errors")
    func reports() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let evil = Self.characters
        #expect(evil.unicodeScalars.count > 60)
        // Latin-1 controls and marks in a heading, in a coordinate, and in the name of the file.
        let list =
            "code,name,lon,lat,x\(evil)\n"
            + "A,甲,9\(evil),34,v\nB,乙\(evil),108,34,v\nC,丙,108,34,v\n"
        let file = try program.write(list, to: "l\u{1B}[2J\u{202E}\u{9B}.csv")
        let runs = [
            ["import", file, "--crs", "wgs84"], ["import", file, "--crs", "wgs84", "--json"],
            ["import", file + evil], ["import", file, "--as", evil], ["nearest", "--\(evil)"],
            ["export", "x\(evil)"], ["check", "--db", evil], ["hours", evil],
            ["hours", "--text", evil],
            ["nearest", "--lon", evil, "--lat", "1"], ["audit", "--area", evil],
            ["export", "-", "--format", "geojson"], ["backup", "no\(evil)/x"],
            ["serve", "--host", "nobody\(evil)", "--port", "1"], ["--\(evil)", "--help"],
        ]
        for arguments in runs {
            for language in ["en", "zh"] {
                let outcome = try program.run(
                    arguments,
                    environment: ["YIZHAN_LANG": language],
                    input: evil
                )
                let all = outcome.output + outcome.errors
                #expect(isShownOnly(all), "\(arguments): \(all.debugDescription)")
                #expect(!all.isEmpty, "\(arguments)")
            }
        }
    }

    @Test("JSON with such a name means the same")
    func json() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let name = "l\u{1B}\u{9B}\u{202E}\u{7F}.csv"
        let file = try program.write("name\n甲\n", to: name)
        let outcome = try program.run(["import", file, "--json"])
        #expect(try outcome.json()["file"] as? String == file)
        #expect(isShownOnly(outcome.output))
    }

    @Test("A log line of the server stays one line")
    func log() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name\n甲\n", to: "l.csv")
        let database = "x\u{1B}[2J\nFAKE\u{202E}.gpkg"
        #expect(try program.run(["import", list, "--db", database]).status == 0)
        let outcome = try program.run(["serve", "--db", database, "--host", "192.0.2.1"])
        #expect(outcome.status == 74)
        #expect(isShownOnly(outcome.errors))
        #expect(outcome.errors.contains(#"x\u{1B}[2J\u{A}FAKE\u{202E}.gpkg"#), "\(outcome.errors)")
    }

    @Test(
        "Areas and amenities refuse them as stations do",
        arguments: [
            "\u{1B}[2J", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{7F}",
        ]
    )
    func areas(evil: String) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let escaped = ControlCharacters.escaped(inJSON: evil)
        func area(_ properties: String, id: String = "") -> String {
            """
            {"type": "Feature", \(id)"properties": {\(properties)}, "geometry": {"type": \
            "Polygon", "coordinates": [[[108, 34], [109, 34], [109, 35], [108, 35], [108, 34]]]}}
            """
        }
        let features = [
            area(#""name": "西\#(escaped)区""#), area(#""code": "1\#(escaped)", "name": "东区""#),
            area(#""name": "南区", "name_en": "South\#(escaped)""#),
            area(#""code": "2", "name": "北区""#),
            area(#""name": "中区""#, id: #""id": "a\#(escaped)", "#),
        ]
        let file = try program.write(
            #"{"type": "FeatureCollection", "features": ["# + features.joined(separator: ",")
                + "]}",
            to: "areas.geojson"
        )
        let report = try program.run(["import", file, "--as", "areas", "--json"]).json()
        #expect(report["inserted"] as? Int == 1)
        let problems = report["problems"] as? [[String: Any]] ?? []
        let reasons = problems.map { "\($0["row"] ?? "") \($0["reason"] ?? "")" }
        #expect(reasons == [1, 2, 3, 5].map { "\($0) control_char" })

        for member in ["chinese", "english", "synonyms"] {
            var words = ["chinese": "\"浴室\"", "english": "\"shower\"", "synonyms": "[\"淋浴\"]"]
            words[member] = member == "synonyms" ? "[\"a\(escaped)\"]" : "\"a\(escaped)\""
            let members = words.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
            let amenities = try program.write(#"[{"code": "bath", \#(members)}]"#, to: "a.json")
            let refused = try program.run(["import", amenities, "--as", "amenities"])
            #expect(refused.status == 65)
            #expect(refused.errors.contains("holds the control character"), "\(refused.errors)")
        }
    }
}
