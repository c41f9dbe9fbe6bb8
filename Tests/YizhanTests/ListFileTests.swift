import Foundation
import Testing

@testable import yizhan

@Suite("What a list of any layer may look like before its rows")
struct ListFileTests {
    /// A layer, a list of one good and one bad row, and how many rows are stored without the bad.
    private static let lists: [(layer: String, heading: String, good: String, bad: String)] = [
        ("stations", "编号,名称,经度,纬度", "1,甲,108.9,34.2", "2,乙,x,34.2"),
        ("demand", "id,lon,lat,weight", "1,108.9,34.2,5", "2,108.9,34.2,许多"),
        ("targets", "单位,目标,期限,备注", "甲,3,2027-12-31,", "乙,3,某天,"),
        ("holidays", "date,kind,name,备注", "2027-10-01,off,国庆节,", "某天,off,,"),
    ]

    @Test("Blank lines and lines of blank cells before the headings are passed over")
    func leadingBlanks() throws {
        for start in [", , , ,\n", "\n , ,\n\n", "   \n", "\u{FEFF},,,\r\n", "\"\",\" \",,\n"] {
            for list in Self.lists {
                let program = try CommandLineProgram()
                defer { program.remove() }
                let text = start + [list.heading, list.good, list.bad, ""].joined(separator: "\n")
                let file = try program.write(text, to: "l.csv")
                let arguments = ["import", file, "--as", list.layer, "--crs", "wgs84", "--json"]
                let report = try program.run(arguments).json()
                #expect(report["read"] as? Int == 2, "\(list.layer) \(start.debugDescription)")
                let problems = try #require(report["problems"] as? [[String: Any]])
                let refused = try #require(problems.first { $0["severity"] as? String == "error" })
                #expect(refused["row"] as? Int == 2, "\(list.layer)")
                let lines = text.replacing("\r\n", with: "\n").split(
                    separator: "\n",
                    omittingEmptySubsequences: false
                )
                let line = try #require(lines.firstIndex { $0 == list.bad }) + 1
                #expect(refused["line"] as? Int == line, "\(list.layer)")
            }
        }
    }

    @Test("The files of a network may begin with blank lines, and semicolons are still found")
    func network() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let nodes = try program.write("   \n;;\nid;lon;lat\na;108;34\nb;108.01;34\n", to: "n.csv")
        let edges = try program.write(", ,\nfrom,to\na,b\nb,c\n", to: "e.csv")
        let arguments = ["import", nodes, edges, "--as", "network"]
        let refused = try program.run(arguments)
        #expect(refused.status == 65 && refused.errors.contains("line 4 of the edges"))
        _ = try program.write(", ,\nfrom,to\na,b\n", to: "e.csv")
        #expect(try program.run(arguments).output.contains("2 read, 2 new"))
    }

    @Test("A file of nothing but blank cells has no rows")
    func onlyBlanks() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write(", ,\n,,\n", to: "l.csv")
        let outcome = try program.run(["import", file, "--as", "demand"])
        #expect(outcome.status == 65 && outcome.errors.contains("no data rows"))
    }

    @Test("A missing column whose heading has brackets is told so, with the right heading")
    func bracketedHeadings() throws {
        let lists = [
            ("stations", "名称（2025年）,经度,纬度\n甲,108.9,34.2\n", "名称（2025年）", "名称"),
            (
                "stations", "name,lon (old)(WGS84),lat(WGS84)\nA,1,2\n", "lon (old)(WGS84)",
                "lon (WGS84)"
            ),
            ("demand", "id,lon,lat,人口[2025]\n1,1,2,3\n", "人口[2025]", "人口"),
            ("demand", "lon,lat(起点),weight\n1,2,3\n", "lat(起点)", "lat"),
            ("targets", "单位,目标（远期）,期限\n甲,3,2027-12-31\n", "目标（远期）", "目标"),
            ("holidays", "date (2027,kind\n2027-10-01,off\n", "date (2027", "date"),
        ]
        let program = try CommandLineProgram()
        defer { program.remove() }
        for (layer, text, heading, right) in lists {
            let file = try program.write(text, to: "l.csv")
            let arguments = ["import", file, "--as", layer, "--crs", "wgs84"]
            let english = try program.run(arguments)
            #expect(english.status == 65)
            #expect(english.errors.contains("'\(heading)' is not read as it"), "\(english.errors)")
            #expect(english.errors.contains("head it '\(right)'"), "\(english.errors)")
            let chinese = try program.run(arguments + ["--lang", "zh"])
            #expect(chinese.errors.contains("标题请写“\(right)”"), "\(chinese.errors)")
            _ = try program.write(text.replacing(heading, with: right), to: "l.csv")
            #expect(try program.run(arguments + ["--dry-run"]).status == 0, "\(right)")
        }
    }

    @Test("So is that of a network, and a property of GeoJSON in a warning")
    func bracketsElsewhere() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let nodes = try program.write("id,经度(GCJ02),lat\na,108,34\n", to: "n.csv")
        let edges = try program.write("from,to\na,a\n", to: "e.csv")
        let outcome = try program.run(["import", nodes, edges, "--as", "network"])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("'经度(GCJ02)'") && outcome.errors.contains("'经度'"))
        #expect(outcome.errors.contains("--crs"))
        let feature = #"{"type":"Feature","properties":{"code":"1","name (old)":"A"},"#
        let file = try program.write(
            feature + #""geometry":{"type":"Point","coordinates":[108.9,34.2]}}"#,
            to: "s.geojson"
        )
        let words = try program.run(["import", file]).output
        #expect(words.contains("call it 'name'"), "\(words)")
    }

    @Test("An amenity that is there in other words is refused by its number, and nothing is stored")
    func takenAmenity() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let sauna = #"{"code":"sauna","chinese":"桑拿","english":"Sauna"}"#
        for other in [
            #"{"code":"toilet","chinese":"茅房","english":"Loo"}"#,
            #"{"code":"sauna","chinese":"蒸","english":"Steam"}"#,
        ] {
            let file = try program.write("[\(sauna),\(other)]", to: "a.json")
            let outcome = try program.run(["import", file, "--as", "amenities"])
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("amenity 2: "), "\(outcome.errors)")
            let chinese = try program.run(["import", file, "--as", "amenities", "--lang", "zh"])
            #expect(chinese.errors.contains("第 2 种设施："), "\(chinese.errors)")
        }
        let alone = try program.write("[\(sauna)]", to: "b.json")
        let outcome = try program.run(["import", alone, "--as", "amenities"])
        #expect(outcome.status == 0 && outcome.output.contains("1 new"), "\(outcome.output)")
    }

    @Test("CSV in the place of JSON, and JSON in the place of CSV, is named for what it is")
    func otherKinds() throws {
        let csv = "name,lon,lat\nA,1,2\n"
        let object = #"{"type":"FeatureCollection","features":[]}"#
        let array = "\u{FEFF} [\n {\"name\": \"A\"}]"
        let cases: [(layer: String, text: String, given: String, expected: String)] = [
            ("amenities", csv, "CSV", "JSON array"),
            ("amenities", object, "JSON object", "JSON array"),
            ("areas", csv, "CSV", "GeoJSON polygons"),
            ("areas", array, "JSON array", "GeoJSON polygons"),
            ("stations", array, "JSON array", "CSV or GeoJSON points"),
            ("demand", array, "JSON array", "id,lon,lat,weight"),
            ("targets", object, "JSON object", "unit,target,deadline"),
            ("targets", array, "JSON array", "unit,target,deadline"),
            ("holidays", array, "JSON array", "date,kind"),
        ]
        let program = try CommandLineProgram()
        defer { program.remove() }
        for (layer, text, given, expected) in cases {
            // The content counts, whatever the name is.
            for name in ["l.csv", "l.json", "list"] {
                let file = try program.write(text, to: name)
                let outcome = try program.run(["import", file, "--as", layer])
                #expect(outcome.status == 65, "\(layer) \(name)")
                #expect(outcome.errors.contains("the file is"), "\(layer): \(outcome.errors)")
                #expect(outcome.errors.contains(given) && outcome.errors.contains(expected))
                let chinese = try program.run(["import", file, "--as", layer, "--lang", "zh"])
                #expect(chinese.errors.contains("文件是"), "\(chinese.errors)")
            }
        }
        for layer in ["stations", "demand", "holidays"] {
            let file = try program.write(csv, to: "l.json")
            let outcome = try program.run(["import", file, "--as", layer, "--crs", "wgs84"])
            #expect(outcome.status == 65 && outcome.errors.contains("rename it to .csv"))
        }
        let edges = try program.write("from,to\na,a\n", to: "e.csv")
        for text in [object, array] {
            let nodes = try program.write(text, to: "n.csv")
            let outcome = try program.run(["import", edges, nodes, "--as", "network"])
            #expect(outcome.status == 65 && outcome.errors.contains("the file is a JSON"))
        }
    }
}
