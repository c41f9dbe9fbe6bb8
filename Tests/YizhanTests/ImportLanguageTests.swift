import Foundation
import Geodesy
import Interchange
import StationStore
import Stations
import Testing

@testable import yizhan

/// What an import says is whole in either language.
///
/// No English sentence stands in a Chinese message, and no Chinese in an English one. The files
/// are in ASCII, so that no value of theirs is Chinese.
@Suite struct ImportLanguageTests {
    private static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// Whether two English words follow each other outside what a file says, which is quoted.
    private static func holdsEnglish(_ chinese: String) -> Bool {
        let own = chinese.replacing(/“[^”]*”/, with: "").replacing(/--crs [a-z0-9-]+/, with: "")
            .replacing("yizhan export", with: "")
        return own.contains(/[A-Za-z']{2,} [a-z]{2,}/)
    }

    /// Whether Chinese stands outside brackets, in which headings and words of cells are named.
    private static func holdsChinese(_ english: String) -> Bool {
        isChinese(english.replacing(/\([^)]*\)/, with: ""))
    }

    private func verify(_ message: Message, _ place: String) {
        let (chinese, english) = (message.chinese, message.english)
        #expect(Self.isChinese(chinese) && !Self.holdsEnglish(chinese), "\(place): \(chinese)")
        #expect(!english.isEmpty && !Self.holdsChinese(english), "\(place): \(english)")
    }

    @Test("The check itself tells the languages apart")
    func probe() {
        #expect(Self.holdsEnglish("值不对（a day such as 2026-11-21）"))
        #expect(!Self.holdsEnglish("“not this one”不对，应为 wgs84、gcj02 之一"))
        #expect(Self.holdsChinese("head it 经纬度") && !Self.holdsChinese("the unit (unit, 单位)"))
    }

    /// Files of which each row is bad in another way, and how they are imported.
    private static let badRows: [(arguments: String, name: String, text: String)] = [
        (
            "--crs gcj02 --as stations", "rows.csv",
            """
            code,name,lon,lat,crs,status,opening_hours,facilities,toilet,capacity,address (winter)
            1,,108.9,34.2,,,,,,,
            2,A,x,34.2,,,,,,,
            3,A,208,34.2,,,,,,,
            4,A,0,0,,,,,,,
            5,A,34.2,108.9,,,,,,,
            6,A,108.9,34.2,,,,,,,
            6,A,108.9,34.2,,,,,,,
            7,\(String(repeating: "A", count: 300)),108.9,34.2,,,,,,,
            8,A\u{7},108.9,34.2,,,,,,,
            9,total,,,,,,,,,
            10,A,,,,,,,,,
            11,A,108.9,34.2,,perhaps,,,some,many,
            12,A,108.9,34.2,,,whenever we like,,,,
            13,A,108.9,34.2,,,,flying carpet,,,
            14,A,2.3,48.8,,,,,,,
            15,A,108.9,34.2,mars,,,,,,
            16,A,108.9,,,,,,,,
            17,A,36500000,3800000,,,,,,,
            18,A,500000,3800000,,,,,,,
            19,A,108.9N,34.2N,,,,,,,
            20,A,108.9N,34.2E,,,,,,,
            21,A,120,99,,,,,,,
            22,A
            ,A,108.9,34.2,,,,,,,
            ,A,108.9,34.2,,,,,,,
            23,A,108.9,34.2,,,,,,,"unquoted" text
            """
        ),
        (
            "--crs wgs84 --as stations", "abroad.csv",
            "name,lon_bd09,lat_bd09,hint\nA,2.3,48.8,\nB,2.4,48.8,\n\nC,,,\"108.9,34.2\"\n"
        ),
        (
            "--crs wgs84 --as stations", "pairs.csv",
            "name,address,lonlat\nA,x,here\nB,x,\"108.9,34.2\"\nB,x,\"108.9,34.2\"\n"
        ),
        (
            "--as stations", "s.geojson",
            """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "geometry": {"type": "LineString"}, "properties": {"name": "A"}},
            {"type": "Feature", "geometry": {"type": "MultiPoint", "coordinates": []},
             "properties": {"name": "A"}},
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": "x"},
             "properties": {"name": "A"}},
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1]},
             "properties": {"name": "A"}},
            {"type": "Feature", "geometry": {}, "properties": {"name": "A"}},
            {"type": "Feature", "geometry": 1, "properties": {"name": "A"}},
            {"type": "Feature", "geometry": null, "properties": {"name": "C", "phone": {"a": 1}}},
            null, {"type": "Topology"}
            ]}
            """
        ),
        (
            "--as stations", "broken.geojsonl",
            "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"name\": \"A\"}}\n{]\n[]\n"
        ),
        (
            "--crs wgs84 --as areas", "a.geojson",
            """
            {"type": "FeatureCollection", "crs_code": "gcj02", "features": [
            {"type": "Feature", "properties": {"name": "bow"}, "geometry": {"type": "Polygon",
             "coordinates": [[[108, 34], [109, 35], [109, 34], [108, 35], [108, 34]]]}},
            {"type": "Feature", "properties": {"name": "turned", "pop": 1, "population": 2},
             "geometry": {"type": "Polygon",
             "coordinates": [[[108, 34], [108, 35], [109, 35], [109, 34], [108, 34]]]}},
            {"type": "Feature", "properties": {"name": "wide"}, "geometry": {"type": "Polygon",
             "coordinates": [[[-179, 34], [179, 34], [179, 35], [-179, 35], [-179, 34]]]}},
            {"type": "Feature", "properties": {"name": "total"}, "geometry": null},
            {"type": "Feature", "properties": {"name": "A"}, "geometry": null},
            {"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "Point"}},
            {"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "Polygon",
             "coordinates": [[[108, 34], [108, 35], [109, 35], [109, 34]]]}},
            {"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "Polygon",
             "coordinates": [[[108, 34], [108, 34], [108, 34], [108, 34]]]}},
            {"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "Polygon",
             "coordinates": [[[108, 134], [108, 35], [109, 35], [108, 134]]]}},
            {"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "Polygon",
             "coordinates": [[["x", 34], [108, 35], [109, 35], [108, 34]]]}},
            {"type": "Feature", "properties": {"name": "A", "parent": []}, "geometry": null},
            {"type": "Feature", "properties": {"name": "A", "parent": {"b": 1}}, "geometry": null},
            {"type": "Feature", "properties": {"name": "A\\u0007"}, "geometry": null}
            ]}
            """
        ),
        (
            "--crs wgs84 --as areas", "population.geojson",
            #"""
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"name": "A", "population": "many"}, "geometry":
             {"type": "Polygon", "coordinates": [[[108, 34], [109, 34], [109, 35], [108, 34]]]}},
            {"type": "Feature", "properties": {"name": "A", "population": 1, "population_year": 1},
             "geometry": {"type": "Polygon",
             "coordinates": [[[108, 34], [109, 34], [109, 35], [108, 34]]]}},
            {"type": "Feature", "properties": {"name": "A"},
             "geometry": {"type": "Polygon",
             "coordinates": [[[108, 34], [109, 34], [109, 35], [108, 34]]]}},
            {"type": "Feature", "properties": {"name": "A"},
             "geometry": {"type": "Polygon",
             "coordinates": [[[108, 34], [109, 34], [109, 35], [108, 34]]]}}
            ]}
            """#
        ),
        (
            "--crs wgs84 --as demand", "d.csv",
            """
            id,lon,lat,weight,crs
            1,108.9,34.2,12
            1,108.9,34.2,12 people,
            2,108.9,34.2,-1,
            3,x,34.2,1,
            4,34.2,108.9,1,
            5,108.9,34.2,1,mars
            6,108.9,34.2,,
            7,108.9,34.2,1e300,
            8,108.9,34.2,1,
            8,108.9,34.2,1,
            total,,,9,
            A\u{7},108.9,34.2,1,
            \(String(repeating: "A", count: 300)),108.9,34.2,1,
            """
        ),
        ("--crs wgs84 --as demand", "d1.csv", "lon,lat,weight\n108.9,34.2,1\n"),
        (
            "--crs wgs84 --as demand", "d2.csv",
            "lon,lat,weight\n108.9,34.2,2\n2.3,48.8,1\n2.4,48,1\n"
        ),
        ("--crs wgs84 --as demand", "d3.csv", "lonlat,weight\nhere,1\n\"1,2\",1\n"),
        (
            "--as targets", "t.csv",
            """
            unit,target,deadline
            A,few,2027-12-31
            A,1,soon
            A,1,2027-12-31
            A,1,2027-12-31
            total,1,2027-12-31
            ,1,2027-12-31
            """
        ),
        (
            "--as holidays", "h.csv",
            """
            date,kind,statutory
            someday,off,
            2027-01-01,maybe,
            2027-01-01,off,perhaps
            2027-01-01,off,
            2027-01-01,off,
            2027-10-08,work,yes
            """
        ),
        ("--as holidays", "few.csv", "date,kind\n2027-01-01,off\n"),
    ]

    @Test("Every kind of problem is told in the language that is asked for, and in it alone")
    func rows() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        var reasons: Set<String> = []
        for (options, name, text) in Self.badRows {
            let file = try program.write(text, to: name)
            let arguments =
                ["import", file, "--json"] + options.split(separator: " ").map(String.init)
            func problems(_ language: String) throws -> [[String: Any]] {
                let arguments = arguments + ["--lang", language, "--db", "\(language).gpkg"]
                let outcome = try program.run(arguments)
                #expect(outcome.output.hasPrefix("{"), "\(name): \(outcome.errors)")
                return try outcome.json()["problems"] as? [[String: Any]] ?? []
            }
            let chinese = try problems("zh")
            let english = try problems("en")
            #expect(chinese.count == english.count)
            #expect(!chinese.isEmpty || name == "d1.csv", "\(name)")
            for (problem, other) in zip(chinese, english) {
                let reason = try #require(problem["reason"] as? String)
                #expect(reason == other["reason"] as? String)
                reasons.insert(reason)
                let words = Message(
                    try #require(problem["message"] as? String),
                    try #require(other["message"] as? String)
                )
                verify(words, "\(name), \(reason)")
            }
        }
        #expect(Set(ImportProblem.Reason.allCases.map(\.rawValue)).subtracting(reasons) == [])
    }

    /// Files that are refused as a whole.
    private static let badFiles: [(layer: ImportLayer, texts: [String])] = [
        (
            .stations,
            [
                "", "name\n", "a,b\n1,2\n", "name,lon\nA,1\n", "name,name\nA,1\n", "code,id\n",
                "name,lon\n\"A,1\n", "name\u{0}\n", "SQLite format 3\u{0}", "\u{0}\u{0}'\n", "PAR1",
                "fgb\u{3}", "<kml", "<gpx", "<?xml", "%PDF", "PK\u{3}\u{4}", "{", "{]", "{\"a\" 1}",
                "{\"a\": x}", "{\"a\": tru}", "{\"a\": 01}", "{\"a\": 1.}", "{\"a\": 1e999}",
                "{\"a\": \"\n\"}", "{\"a\": \"\\x\"}", "{\"a\": \"\\uD800\"}", "{\"a\": \"\\u12\"}",
                "{\"a\": 1 \"b\"}", "{\"a\": \"b", "{\"a\": \(String(repeating: "[", count: 99))}",
                "{\"a\": [1 2]}", "{\"a\": {1}}", "{\"a\": {\"b\" 1}}", "{\"a\": {\"b\": 1 2}}",
                "{}",
                "{\"type\": 1}", "{\"type\": \"Topology\"}", "{\"type\": \"FeatureCollection\"}",
                "{\"features\": [], \"features\": []}", "{\"features\": []}",
                "{\"features\": []} x",
                "{\"crs\": 1, \"features\": [null]}",
                "{\"crs\": \"EPSG:1\", \"features\": [null]}",
                "{\"features\": [{\"type\": \"Feature\"}], \"crs_code\": \"gcj02\"}",
            ]
        ),
        (.areas, ["name\n", "{\"features\": [{}"]),
        (
            .demand,
            [
                "{}", "lon,lat\n", "lat,weight\n", "lon,weight\n", "lon,lat,weight,pop\n",
                "lon_bd09,lat_gcj02,weight\n1,2,3\n",
            ]
        ),
        (.targets, ["{}", "unit,target\n", "unit,deadline\n", "target,deadline\n"]),
        (
            .holidays,
            [
                "date\n", "kind\n", "{", "[]", "{\"x\": []}", "{\"work\": []}", "{\"off\": 1}",
                "{\"off\": [1]}", "{\"off\": [\"soon\"]}", "{\"off\": [], \"years\": 1}",
                "{\"off\": [], \"years\": [1]}", "{\"off\": [], \"statutory\": [\"2027-01-01\"]}",
                "{\"off\": []}", "{\"off\": [\"2027-01-01\"], \"work\": [\"2027-01-01\"]}",
            ]
        ),
        (
            .amenities,
            [
                "{}", "[]", "[", "[{}]", #"[{"code": "A b", "chinese": "a", "english": "a"}]"#,
                #"[{"code": "a\u0007", "chinese": "a", "english": "a"}]"#,
            ]
        ),
        (.network, ["id,lon,lat\n"]),
    ]

    @Test("Why a file is refused is told in both languages, each without the other")
    func files() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let store = try StationStore(path: program.path("d.gpkg"), createIfMissing: true)
        var inputs: [(ImportLayer, Data)] = []
        for (layer, texts) in Self.badFiles {
            inputs += texts.map { (layer, Data($0.utf8)) }
        }
        let starts: [[UInt8]] = [
            [0xFF, 0xFE, 0, 0], [0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x1F, 0x8B, 8],
            [0xD0, 0xCF, 0x11, 0xE0], Array("name\n".utf8) + [0xFF],
            Array("{\"a\": \"".utf8) + [0xFF, 0x22, 0x7D],
        ]
        inputs += starts.map { (.stations, Data($0)) }
        for (layer, content) in inputs {
            let file = program.folder.appending(path: "list")
            try content.write(to: file)
            var options = ImportOptions()
            options.crs = .wgs84
            let run = ImportRun(layer: layer, options: options, delimiter: nil)
            let place = "\(layer): \(String(decoding: content.prefix(80), as: UTF8.self))"
            do {
                let reports = try run.run([file.path], into: store) { _ in .rollback }
                let isRefused = reports.contains { $0.isRefused }
                #expect(isRefused, "\(place)")
                for problem in reports.flatMap(\.problems) { verify(problem.words, place) }
            } catch {
                let words = Failure(error).message
                let name = file.path
                verify(
                    Message(
                        words.chinese.replacing(name, with: "“”"),
                        words.english.replacing(name, with: "")
                    ),
                    place
                )
            }
        }
    }
}
