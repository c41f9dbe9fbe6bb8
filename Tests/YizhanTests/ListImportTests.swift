import Foundation
import Stations
import Testing

@Suite("Lists of every layer on the command line")
struct ListImportTests {
    private func square(_ properties: String, _ west: Double) -> String {
        let ring = "[[\(west),34],[\(west + 1),34],[\(west + 1),35],[\(west),35],[\(west),34]]"
        return
            #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
    }

    private func areas(_ features: [String]) -> String {
        #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    @Test("A file all of whose rows are refused ends with 65 and stores nothing, in every layer")
    func everyRowRefused() throws {
        let files = [
            ("stations", "s.csv", "编号,名称,经度,纬度\n1,甲,34.26,108.94\n2,乙,34.2,108.9\n"),
            (
                "stations", "s.geojson",
                #"{"type":"Feature","properties":{"name":"甲"},"geometry":{"type":"Polygon"}}"#
            ),
            ("demand", "d.csv", "id,lon,lat,weight\n1,108.9,34.2,12人\n"),
            ("targets", "t.csv", "单位,目标,期限\n合计,3,2027-12-31\n"),
            (
                "areas", "a.geojson",
                areas(["null", #"{"type":"Feature","properties":{"name":"甲"},"geometry":null}"#])
            ),
            ("holidays", "h.csv", "date,kind\n2027-13-01,off\n"),
        ]
        let program = try CommandLineProgram()
        defer { program.remove() }
        let good = try program.write("编号,名称\n9,丙\n", to: "good.csv")
        for (layer, name, text) in files {
            let file = try program.write(text, to: name)
            let arguments = ["import", file, "--as", layer, "--crs", "wgs84"]
            let outcome = try program.run(arguments + ["--json"])
            #expect(outcome.status == 65, "\(layer)")
            let report = try outcome.json()
            #expect(report["stored"] as? Bool == false && report["rejected"] as? Int ?? 0 > 0)
            let words = try program.run(arguments)
            #expect(words.status == 65 && words.output.contains("nothing was stored"), "\(layer)")
            if layer == "stations" {
                // The files of one call go in together.
                #expect(try program.run(["import", good, file, "--crs", "wgs84"]).status == 65)
            }
        }
        #expect(try program.run(["import", good]).status == 0)
        let all = try program.run(["export", "-", "--format", "csv"])
        #expect(all.output.split(whereSeparator: \.isNewline).count == 2)
    }

    @Test("A row with a number that the table does not take is refused, and the others are stored")
    func numbersBeyond() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let name = #""name":"甲""#
        let good = square(#"{"name":"乙","population":5,"population_year":2020}"#, 109)
        let files = [
            (
                "stations", "s.csv", "code,name,lon,lat,capacity\n1,甲,108,34,1e301\n2,乙,108,34,5\n",
                [2, 0]
            ),
            ("demand", "d.csv", "id,lon,lat,weight\na,108,34,1e301\nb,108,34,1\n", [1, 1]),
            ("demand", "e.csv", "id,lon,lat,weight\nc,108,34,1e16\nd,108,34,1\n", [1, 1]),
            (
                "areas", "a.geojson",
                areas([
                    square("{\(name),\"population\":5,\"population_year\":10000}", 108), good,
                ]), [1, 1]
            ),
            (
                "areas", "b.geojson",
                areas([square("{\(name),\"population\":-1,\"population_year\":2020}", 108), good]),
                [1, 1]
            ),
            (
                "targets", "t.csv",
                "unit,target,deadline\n甲,1e30,2027-12-31\n乙,3,2027-12-31\n", [1, 1]
            ),
        ]
        for (layer, file, text, expected) in files {
            let list = try program.write(text, to: file)
            let arguments = ["import", list, "--as", layer, "--crs", "wgs84", "--json"]
            let outcome = try program.run(arguments + ["--db", "\(file).gpkg"])
            #expect(outcome.status == 0, "\(file): \(outcome.errors)")
            let report = try outcome.json()
            let counts = ["inserted", "rejected"].map { report[$0] as? Int ?? -1 }
            #expect(counts == expected, "\(file): \(outcome.output)")
            #expect((report["problems"] as? [Any])?.count == 1, "\(file)")
            let check = try program.run(["check", "--db", "\(file).gpkg"])
            #expect(check.status == 0, "\(file): \(check.output)")
        }
    }

    @Test("An import that waits for its pipe keeps nobody from writing")
    func silentPipe() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("code,name,lon,lat\n1,甲,108,34\n", to: "l.csv")
        #expect(try program.run(["import", list, "--crs", "wgs84"]).status == 0)
        let process = try program.process(["import", "-", "--crs", "wgs84", "--source", "pipe"])
        let pipe = Pipe()
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let heading = Data("code,name,lon,lat\n".utf8)
        try pipe.fileHandleForWriting.write(contentsOf: heading)
        // It has begun when the heading is out of the pipe.
        var waiting = Int32(heading.count)
        while waiting > 0, process.isRunning {
            guard ioctl(pipe.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &waiting) == 0
            else { break }
        }
        let other = try program.run(["import", list, "--crs", "wgs84", "--source", "other"])
        #expect(other.status == 0, "\(other.errors)")
        try pipe.fileHandleForWriting.write(contentsOf: Data("2,乙,108,34\n".utf8))
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let all = try program.run(["export", "-", "--format", "csv"])
        #expect(all.output.split(whereSeparator: \.isNewline).count == 4, "\(all.output)")
    }

    @Test("Rows refused for different reasons stand on lines of their own, alike ones on one")
    func reasons() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let rows = "1,x,34,1\n2,y,34,1\n3,108,34,NaN\n4,108,34,12人\n5,108,34,-3\n6,108,34,-4\n"
        let demand = try program.write("id,lon,lat,weight\n" + rows + "7,108,34,1\n", to: "d.csv")
        let command = ["import", "--crs", "wgs84", "--as"]
        let told = try program.run(command + ["demand", demand]).output
        #expect(told.contains("× 2, line 2, 3: lon: 'x' is no number"), "\(told)")
        #expect(told.contains("× 2, line 4, 5: weight: 'NaN' is not a number"), "\(told)")
        #expect(told.contains("× 2, line 6, 7: weight: '-3': a weight is not negative"), "\(told)")
        let shapes = ["null", #""x""#, #"{"type":"Point","coordinates":[1,2]}"#].map {
            #"{"type":"Feature","properties":{"name":"甲"},"geometry":\#($0)}"#
        }
        let outlines = try program.write(areas(shapes + ["3", "null"]), to: "a.geojson")
        let words = try program.run(["import", outlines, "--as", "areas"]).output
        for part in [
            "feature 1: geometry: is missing", "feature 2: geometry: is a string",
            "feature 3: geometry: is a Point", "feature 4: expected a Feature",
            "feature 5: expected a Feature",
        ] {
            #expect(words.contains(part), "\(words)")
        }
    }

    @Test("Areas declared in a Chinese datum that lie abroad are doubted by the name of that datum")
    func readAs() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write(areas([square(#"{"name":"外"}"#, 2)]), to: "a.geojson")
        let told = try program.run(["import", file, "--as", "areas", "--crs", "gcj02"]).output
        #expect(told.contains("it was read as gcj02"), "\(told)")
    }

    @Test("Metres with the number of a zone in front are told apart from those of one zone")
    func numberedZone() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write("id,x,y,weight\n1,36494321.2,3793210.5,4\n", to: "d.csv")
        let command = ["import", file, "--as", "demand", "--crs"]
        let told = try program.run(command + ["epsg4545"])
        #expect(told.status == 65 && told.output.contains("--crs cgcs2000-gk"), "\(told.output)")
        #expect(try program.run(command + ["cgcs2000-gk"]).status == 0)
    }

    @Test("Rows of another file without codes are other rows, and the same file changes nothing")
    func withoutCodes() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        func run(_ file: String, _ layer: String) throws -> [String: Any] {
            try program.run(["import", file, "--as", layer, "--crs", "wgs84", "--json"]).json()
        }
        let lists: [(String, String, String)] = [
            (
                "demand", "lon,lat,人口\n108.94,34.26,10\n108.95,34.26,20\n",
                "lon,lat,人口\n109.9,34.2,300\n"
            ),
            (
                "areas", areas([square(#"{"name":"城关区"}"#, 103), square(#"{"id":2}"#, 108)]),
                areas([square(#"{"name":"城关区"}"#, 91), square(#"{"id":2}"#, 109)])
            ),
            (
                "stations", "名称,经度,纬度\n公厕,108.94,34.26\n公厕,108.99,34.26\n",
                "名称,经度,纬度\n公厕,109.9,34.2\n"
            ),
        ]
        for (layer, one, other) in lists {
            let first = try program.write(one, to: "one-\(layer)")
            let second = try program.write(other, to: "other-\(layer)")
            let count = try run(first, layer)["inserted"] as? Int
            #expect(count == 2, "\(layer)")
            let report = try run(second, layer)
            #expect(report["inserted"] as? Int == report["read"] as? Int, "\(layer)")
            #expect(report["updated"] as? Int == 0)
            for file in [second, first, second] {
                let again = try run(file, layer)
                #expect(again["unchanged"] as? Int == again["read"] as? Int, "\(layer)")
            }
        }
    }

    @Test("What took the place of stored rows without a code is told once")
    func replaced() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        func reasons(_ text: String, _ layer: String) throws -> [String] {
            let file = try program.write(text, to: "list")
            let report = try program.run([
                "import", file, "--as", layer, "--crs", "wgs84", "--json",
            ]).json()
            return (report["problems"] as? [[String: Any]] ?? []).compactMap {
                $0["reason"] as? String
            }
        }
        let demand = "lon,lat,人口\n108.94,34.26,10\n108.95,34.26,20\n"
        #expect(try reasons(demand, "demand").isEmpty)
        #expect(try reasons(demand.replacing("0\n", with: "1\n"), "demand") == ["replaced"])
        // An id that is the number of a row in another list.
        #expect(try reasons("id,lon,lat,人口\n1,108.94,34.26,10\n", "demand").isEmpty)
        #expect(try reasons("id,lon,lat,人口\n1,108.941,34.26,10\n", "demand").isEmpty)
        #expect(try reasons("id,lon,lat,人口\n1,109.9,34.26,10\n", "demand") == ["replaced"])
        #expect(try reasons(areas([square(#"{"name":"甲"}"#, 108)]), "areas").isEmpty)
        #expect(try reasons(areas([square(#"{"name":"甲"}"#, 108.5)]), "areas") == ["replaced"])
    }

    @Test("Columns and properties that are not used are named for every layer")
    func unused() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let files = [
            ("demand", "lon,lat,人口,年份\n108.94,34.26,10,2025\n"),
            ("targets", "单位,目标,期限,年份\n甲,3,2027-12-31,2025\n"),
            ("areas", areas([square(#"{"name":"甲","年份":2025}"#, 108)])),
            ("stations", "名称,年份\n甲,2025\n"),
            ("holidays", "date,kind,年份\n2027-10-01/2027-10-07,off,2027\n"),
        ]
        for (layer, text) in files {
            let file = try program.write(text, to: "list-\(layer)")
            let arguments = ["import", file, "--as", layer, "--crs", "wgs84"]
            let report = try program.run(arguments + ["--json"]).json()
            #expect(report["extra_columns"] as? [String] == ["年份"], "\(layer)")
            let words = try program.run(arguments).output
            let fate = layer == "stations" ? "kept as extra" : "not used"
            #expect(words.contains("\(fate), no field of their own: 年份"), "\(words)")
        }
    }

    @Test("A stations list outside the imported areas is doubted, and a feature is known by number")
    func wholeFile() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let outline = try program.write(areas([square(#"{"name":"甲"}"#, 108)]), to: "areas.geojson")
        #expect(try program.run(["import", outline, "--as", "areas"]).status == 0)
        let list = try program.write("名称,经度,纬度\n乙,116.4,39.9\n", to: "list.csv")
        let outcome = try program.run(["import", list, "--crs", "wgs84"])
        #expect(outcome.output.contains("implausible × 1, the list: 1 of 1 places lie outside all"))
        let point = #"{"type":"Feature","properties":{"code":"1"},"geometry":null}"#
        let file = try program.write(areas([point, point]), to: "points.geojson")
        let words = try program.run(["import", file]).output
        #expect(words.contains("feature 2: code: '1' is feature 1 already"), "\(words)")
    }

    @Test(
        "A file of another format is named, with what converts it",
        arguments: [
            ("SQLite format 3\u{0}", "GeoPackage"), ("\u{0}\u{0}'\n\u{0}", "shapefile"),
            ("fgb\u{3}fgb", "FlatGeobuf"), ("<?xml version=\"1.0\"?><kml/>", "XML"),
        ]
    )
    func formats(start: String, name: String) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write(start + String(repeating: " ", count: 200), to: "map.bin")
        for layer in ["stations", "areas", "demand", "targets"] {
            let outcome = try program.run(["import", file, "--as", layer])
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains(name) && outcome.errors.contains("ogr2ogr -f GeoJSON"))
        }
    }
}
