import Foundation
import StationStore
import Stations
import Testing

@Suite("Demand from GeoJSON points")
struct DemandFeatureTests {
    private func collection(_ features: [String], _ members: String = "") -> String {
        #"{"type":"FeatureCollection",\#(members)"features":[\#(features.joined(separator: ","))]}"#
    }

    private func point(_ properties: String, at place: String, id: String = "") -> String {
        let geometry = #"{"type":"Point","coordinates":[\#(place)]}"#
        return #"{"type":"Feature",\#(id)"properties":\#(properties),"geometry":\#(geometry)}"#
    }

    @Test("The same points from CSV and from GeoJSON are the same demand, whatever words are used")
    func sameAsCSV() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let csv = try program.write(
            "id,lon,lat,人口,所属区域\na,108.9,34.2,12,610102\nb,109,34.3,0.5,\n",
            to: "d.csv"
        )
        let arguments = ["--as", "demand", "--json"]
        let first = try program.run(["import", csv, "--crs", "wgs84"] + arguments).json()
        #expect(first["inserted"] as? Int == 2)
        for words in [("人口", "所属区域", "id"), ("weight", "area", "编号"), ("POP", "adcode", "code")] {
            let features = [
                point(
                    #"{"\#(words.0)":12,"\#(words.1)":610102,"\#(words.2)":"a"}"#,
                    at: "108.9,34.2"
                ), point(#"{"\#(words.0)":"0.5","x":7}"#, at: "109,34.3", id: #""id":"b","#),
            ]
            let file = try program.write(collection(features), to: "d.geojson")
            let report = try program.run(["import", file] + arguments).json()
            #expect(report["format"] as? String == "geojson")
            #expect(report["unchanged"] as? Int == 2, "\(words): \(report)")
            #expect(
                report["extra_columns"] as? [String] == ["x"] || report["inserted"] as? Int == 0
            )
        }
    }

    @Test("A datum that the file or the flag names is that of the geometries")
    func datum() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let csv = try program.write("id,lon,lat,weight\na,108.9,34.2,1\n", to: "d.csv")
        let arguments = ["--as", "demand", "--json"]
        #expect(try program.run(["import", csv, "--crs", "gcj02"] + arguments).status == 0)
        let feature = point(#"{"id":"a","weight":1}"#, at: "108.9,34.2")
        let named = try program.write(collection([feature], #""crs_code":"gcj02","#), to: "n.json")
        #expect(try program.run(["import", named] + arguments).json()["unchanged"] as? Int == 1)
        let plain = try program.write(collection([feature]), to: "p.json")
        let flagged = try program.run(["import", plain, "--crs", "gcj02"] + arguments).json()
        #expect(flagged["unchanged"] as? Int == 1)
        #expect(try program.run(["import", plain] + arguments).json()["updated"] as? Int == 1)
    }

    @Test(
        "Polygons, missing weights and places are refused with their reasons, swapped ones turned"
    )
    func refused() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let ring = "[[[108,34],[109,34],[109,35],[108,34]]]"
        let features = [
            #"{"type":"Feature","properties":{"weight":1},"geometry":{"type":"Polygon","coordinates":\#(ring)}}"#,
            point("{}", at: "108.9,34.2"), point(#"{"weight":"许多"}"#, at: "108.9,34.2"),
            #"{"type":"Feature","properties":{"weight":1},"geometry":null}"#,
            point(#"{"weight":3}"#, at: "34.2,108.9"),
            point(#"{"name":"合计","weight":3}"#, at: "1,1"),
        ]
        let file = try program.write(collection(features), to: "d.geojson")
        let report = try program.run(["import", file, "--as", "demand", "--json"]).json()
        let problems = try #require(report["problems"] as? [[String: Any]])
        #expect(
            problems.map { $0["reason"] as? String } == [
                "not_point", "missing_field", "unsupported_value", "missing_field", "swapped",
                "malformed_row",
            ]
        )
        #expect(
            problems.prefix(5).map { $0["column"] as? String } == [
                "geometry", "weight", "weight", "geometry", "geometry",
            ]
        )
        #expect(
            (problems[0]["message"] as? String)?.contains("is a Polygon; a demand point is") == true
        )
        let turned = try program.run(["import", file, "--as", "demand", "--fix-swapped", "--json"])
        #expect(try turned.json()["inserted"] as? Int == 1)
    }
}
