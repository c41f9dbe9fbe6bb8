import Foundation
import Testing

@Suite("yizhan audit")
struct AuditCommandTests {
    /// A square of about 9 × 11 km at 34 °N with two districts, four stations, and people.
    private func city(withDemand: Bool = true) throws -> CommandLineProgram {
        let program = try CommandLineProgram()
        let areas = try program.write(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"610101","name":"西区","parent":"610100","population":20000},
            "geometry":{"type":"Polygon","coordinates":[[[108.90,34.20],[108.95,34.20],[108.95,34.30],[108.90,34.30],[108.90,34.20]]]}},
            {"type":"Feature","properties":{"code":"610199","name":"<东区>","parent":"610100"},
            "geometry":{"type":"Polygon","coordinates":[[[108.95,34.20],[109.00,34.20],[109.00,34.30],[108.95,34.30],[108.95,34.20]]]}}]}
            """,
            to: "areas.geojson"
        )
        let stations = try program.write(
            """
            code,name,status,lon,lat,opening_hours,toilet,capacity
            S1,甲站,open,108.92,34.25,24/7,yes,10
            S2,乙站,open,108.94,34.22,Mo-Fr 08:00-18:00,no,
            S3,"<b>丙站""\u{301}",open,108.98,34.27,,,4
            S4,丁站,under_construction,108.99,34.21,24/7,yes,8
            """,
            to: "stations.csv"
        )
        let demand = try program.write(
            """
            id,lon,lat,weight
            d1,108.9201,34.2501,100
            d2,108.9401,34.2201,50
            d3,108.9801,34.2701,30
            d4,108.9901,34.2101,20
            d5,108.97,34.235,200
            d6,120.0,30.0,7
            """,
            to: "demand.csv"
        )
        var files = [(areas, "areas"), (stations, "stations")]
        if withDemand { files.append((demand, "demand")) }
        for (file, layer) in files {
            let outcome = try program.run(["import", file, "--as", layer, "--crs", "wgs84"])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        return program
    }

    private let date = ["--date", "2026-11-25T12:00"]

    private func total(_ audit: [String: Any], _ name: String) throws -> Double {
        let total = try #require(audit["total"] as? [String: Any])
        let radii = try #require(total["by_radius"] as? [[String: Any]])
        return try #require(radii.first?[name] as? Double)
    }

    @Test("Stations that count and lie in none of the areas are told")
    func stationsOutside() throws {
        let program = try city()
        defer { program.remove() }
        let none = try program.run(["audit", "--json"]).json()
        #expect((none["stations"] as? [String: Any])?["outside"] as? Int == 0)
        let list = try program.write("code,name,lon,lat\nF1,远站,113.6,34.8\n", to: "far.csv")
        #expect(try program.run(["import", list, "--crs", "wgs84"]).status == 0)
        let told = try program.run(["audit", "--json"]).json()
        #expect((told["stations"] as? [String: Any])?["outside"] as? Int == 1)
        let words = try program.run(["audit"]).output
        #expect(words.contains("Stations in none of the areas: 1"), "\(words)")
    }

    @Test("Shares count people in districts, and those outside are told apart")
    func shares() throws {
        let program = try city()
        defer { program.remove() }
        let audit = try program.run(["audit", "--json", "--radius", "500"] + date).json()
        #expect(try total(audit, "covered_population_share") == 180.0 / 400)
        let outside = try #require(audit["outside"] as? [String: Any])
        #expect(outside["population"] as? Double == 7)
        let areas = try #require(audit["areas"] as? [[String: Any]])
        #expect(areas.map { $0["code"] as? String } == ["610101", "610199"])
        #expect(areas.map { $0["stations"] as? Int } == [2, 1])
        #expect(audit["revision"] as? Int == 12)
    }

    @Test("Where hours and amenities are unknown a share is what is certain and what is possible")
    func unknown() throws {
        let program = try city()
        defer { program.remove() }
        let arguments = ["audit", "--json", "--radius", "500"] + date
        let toilet = try program.run(arguments + ["--amenities", "toilet"]).json()
        #expect(try total(toilet, "covered_population_share") == 100.0 / 400)
        #expect(try total(toilet, "covered_population_share_possible") == 130.0 / 400)
        let night = try program.run(arguments + ["--at", "2026-11-25T23:00"]).json()
        #expect(try total(night, "covered_population_share") == 100.0 / 400)
        #expect(try total(night, "covered_population_share_possible") == 130.0 / 400)
    }

    @Test("The stations under construction stand beside what is open, and count when asked for")
    func projection() throws {
        let program = try city()
        defer { program.remove() }
        let arguments = ["audit", "--json", "--radius", "500"] + date
        let audit = try program.run(arguments).json()
        let headline = try #require(audit["headline"] as? [String: Any])
        #expect(headline["covered_population_share"] as? Double == 180.0 / 400)
        #expect(headline["covered_population_share_when_built"] as? Double == 200.0 / 400)
        #expect(headline["stations"] as? Int == 3)
        #expect(headline["stations_when_built"] as? Int == 4)
        let later = try program.run(arguments + ["--status", "open,under_construction"]).json()
        #expect(try total(later, "covered_population_share") == 200.0 / 400)
    }

    @Test("The same command over the same data gives the same bytes in every format")
    func reproducible() throws {
        let program = try city()
        defer { program.remove() }
        for format in ["text", "json", "csv", "geojson", "html"] {
            let runs = try (1...2).map { _ in
                try program.run(["audit", "--format", format] + date)
            }
            #expect(runs.map(\.status) == [0, 0])
            #expect(runs[0].output == runs[1].output, "\(format)")
            #expect(!runs[0].output.isEmpty)
            #expect(!runs[0].output.lowercased().contains("nan"), "\(format)")
        }
    }

    @Test("A report escapes names, and is one file that asks for no other")
    func report() throws {
        let program = try city()
        defer { program.remove() }
        let outcome = try program.run(["audit", "--output", "report.html"] + date)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let html = try String(contentsOfFile: program.path("report.html"), encoding: .utf8)
        #expect(html.hasPrefix("<!doctype html>"))
        #expect(html.contains("&lt;东区&gt;") && !html.contains("<东区>"))
        #expect(!html.contains("<b>丙站"))
        for outside in ["src=", "@import", "<script", "<link", "url(", "http://", "https://"] {
            let allowed = html.replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
            #expect(!allowed.contains(outside), "\(outside)")
        }
    }

    @Test("An earlier audit is compared with, and other parameters are named")
    func compare() throws {
        let program = try city()
        defer { program.remove() }
        let earlier = ["audit", "--radius", "500", "--output", "old.json"] + date
        #expect(try program.run(earlier).status == 0)
        let arguments = ["audit", "--json", "--compare", "old.json"] + date
        let same = try program.run(arguments + ["--radius", "500"]).json()
        let change = try #require(same["change"] as? [String: Any])
        #expect(change["covered_population_share"] as? Double == 0)
        #expect(change["other_parameters"] as? [String] == [])
        let more = try program.run(
            arguments + ["--radius", "500", "--status", "open,under_construction"]
        ).json()
        let changes = try #require(more["change"] as? [String: Any])
        #expect(abs(try #require(changes["covered_population_share"] as? Double) - 0.05) < 1e-12)
        #expect(changes["other_parameters"] as? [String] == ["status"])
    }

    @Test("Without demand points nothing about people is guessed, and the reason is given")
    func noDemand() throws {
        let program = try city(withDemand: false)
        defer { program.remove() }
        let audit = try program.run(["audit", "--json"] + date).json()
        let total = try #require(audit["total"] as? [String: Any])
        let radii = try #require(total["by_radius"] as? [[String: Any]])
        #expect(radii.allSatisfy { $0["covered_population_share"] is NSNull })
        #expect(radii.allSatisfy { $0["covered_km2"] is Double })
        let absent = try #require(audit["absent"] as? [[String: Any]])
        #expect(
            absent.contains {
                $0["indicator"] as? String == "population" && $0["reason"] as? String == "no_demand"
            }
        )
        let html = try program.run(["audit", "--format", "html"] + date)
        #expect(html.status == 0 && html.output.contains("there are no demand points"))
    }

    @Test("An area that crosses itself is named with the place, and the others are audited")
    func bowTie() throws {
        let program = try city()
        defer { program.remove() }
        let bowTie = try program.write(
            """
            {"type":"Feature","properties":{"code":"1","name":"结"},"geometry":{"type":"Polygon",
            "coordinates":[[[108,34],[108.2,34.2],[108.2,34],[108,34.2],[108,34]]]}}
            """,
            to: "bowtie.geojson"
        )
        let report = try program.run(["import", bowTie, "--as", "areas", "--json"])
        #expect(report.status == 0)
        #expect(report.output.contains("bad_outline") && report.output.contains("结"))
        #expect(try program.run(["check"]).output.contains("108.1"))
        let audit = try program.run(["audit", "--json"] + date).json()
        let areas = try #require(audit["areas"] as? [[String: Any]])
        #expect(areas.compactMap { $0["code"] as? String } == ["610101", "610199"])
        let absent = try #require(audit["absent"] as? [[String: Any]])
        let left = absent.filter { $0["reason"] as? String == "bad_outline" }
        #expect(left.count == 1)
        #expect(left.first?["area"] as? String == "结")
        #expect((left.first?["lon"] as? Double ?? 0).distance(to: 108.1).magnitude < 1e-9)
        let total = try #require(audit["total"] as? [String: Any])
        let leftOut = try #require(total["left_out"] as? [String: Any])
        #expect(leftOut["areas"] as? Int == 1)
        for format in ["text", "html", "csv"] {
            let outcome = try program.run(["audit", "--format", format] + date)
            #expect(outcome.status == 0 && outcome.output.contains("结"), "\(format)")
        }
        // Alone it cannot be audited.
        let outcome = try program.run(["audit", "--area", "1", "--output", "out.json"])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("结") && outcome.errors.contains("108.1"))
        #expect(!FileManager.default.fileExists(atPath: program.path("out.json")))
    }

    @Test("Districts beside their city, which no parent says, are told and counted once")
    func nested() throws {
        let program = try city()
        defer { program.remove() }
        // The city as an object names it, without a parent for its districts.
        let city = try program.write(
            """
            {"type":"Feature","properties":{"code":{"adcode":610000},"name":"大市"},"geometry":{"type":
            "Polygon","coordinates":[[[108.90,34.20],[109,34.20],[109,34.30],[108.90,34.30],[108.90,34.20]]]}}
            """,
            to: "city.geojson"
        )
        #expect(try program.run(["import", city, "--as", "areas"]).status == 0)
        let audit = try program.run(["audit", "--json"] + date).json()
        let total = try #require(audit["total"] as? [String: Any])
        #expect(try #require(total["area_km2"] as? Double) < 103)
        let quality = try #require(audit["quality"] as? [String: Any])
        let overlaps = try #require(quality["overlaps"] as? [[String: Any]])
        #expect(overlaps.count == 2)
        #expect(overlaps.allSatisfy { $0["is_contained"] as? Bool == true })
        #expect(Set(overlaps.compactMap { $0["counted_in"] as? String }) == ["610101", "610199"])
        #expect(overlaps.compactMap { $0["stations"] as? Int }.reduce(0, +) == 4)
        #expect(overlaps.compactMap { $0["population"] as? Double }.reduce(0, +) == 400)
        let text = try program.run(["audit"] + date)
        #expect(text.output.contains("西区 and 大市 overlap by"))
        // The report counts a gap that several areas have once: no more than there is land.
        let report = try program.run(["audit", "--format", "html", "--radius", "500"] + date).output
        let counted = try #require(
            report.firstMatch(of: /line: ([0-9.]+) km² with/),
            "the gaps are not summed up"
        )
        let gaps = try #require(Double(counted.1))
        let covered = 4 * Double.pi * 0.5 * 0.5
        let area = try #require(total["area_km2"] as? Double)
        #expect(gaps < area && gaps > area - covered - 0.01)
        #expect(report.contains("a gap is listed for each of them and counts once"))
    }

    @Test(
        "What cannot be asked ends with 64 and says what would be right",
        arguments: [
            (["--radius", "0.5"], "1 to 100000"), (["--radius", "100001"], "1 to 100000"),
            (["--radius", "nan"], "radius"), (["--amenities", "sauna"], "toilet"),
            (["--profile", "nowhere"], "acftu-2023"), (["--status", "closed"], "status"),
            (["--access", "window"], "access"), (["--network", "a.csv,b.csv"], "--metric network"),
            (["--at", "yesterday"], "at"), (["--format", "pdf"], "format"),
            (Array(repeating: ["--radius", "5"], count: 9).flatMap(\.self), "at most 8"),
        ]
    )
    func usage(arguments: [String], words: String) throws {
        let program = try city()
        defer { program.remove() }
        let outcome = try program.run(["audit"] + arguments)
        #expect(outcome.status == 64, "\(arguments) \(outcome.errors)")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test("What is not there ends with 66, what is no audit with 65")
    func inputs() throws {
        let program = try city()
        defer { program.remove() }
        let unknown = try program.run(["audit", "--area", "999999"])
        #expect(unknown.status == 66 && unknown.errors.contains("610101 西区"))
        #expect(try program.run(["audit", "--compare", "none.json"]).status == 66)
        let other = try program.write("{\"a\": 1}", to: "other.json")
        let refused = try program.run(["audit", "--compare", other])
        #expect(refused.status == 65 && refused.errors.contains("not an audit"))
        let broken = try program.write("{\"a\"", to: "broken.json")
        #expect(try program.run(["audit", "--compare", broken]).status == 65)
        #expect(try program.run(["audit", "--db", "none.gpkg"]).status == 66)
        #expect(try program.run(["audit", "--output", "yizhan.gpkg"]).status == 64)
    }
}
