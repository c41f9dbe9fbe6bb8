import Geodesy
import Interchange
import Stations
import Testing

@Suite("The reference system of GeoJSON")
struct GeoJSONReferenceTests {
    private func collection(_ before: String, after: String = "") -> String {
        #"""
        {"type":"FeatureCollection",\#(before)"features":[{"type":"Feature","properties":{"code":"1","name":"甲"},
        "geometry":{"type":"Point","coordinates":[108.94,34.26]}}]\#(after)}
        """#
    }

    private func crs(_ name: String) -> String {
        #""crs":{"type":"name","properties":{"name":"\#(name)"}}"#
    }

    @Test(
        "Every name of WGS-84 and CGCS2000 in degrees is read",
        arguments: [
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84",
            "http://www.opengis.net/def/crs/EPSG/0/4326",
            "https://www.opengis.net/def/crs/EPSG/0/4490",
            "urn:ogc:def:crs:EPSG::4490", "urn:ogc:def:crs:EPSG:9.8:4326", "EPSG:4326", "OGC:CRS84",
            "http://www.opengis.net/gml/srs/epsg.xml#4326", "urn:ogc:def:crs:OGC::CRS84",
        ]
    )
    func degrees(name: String) throws {
        for text in [collection(crs(name) + ","), collection("", after: "," + crs(name))] {
            var data = ListImport()
            let report = try data.geoJSON(text)
            #expect(report.problems.isEmpty && report.inserted == 1)
            #expect(data.stations[0].position?.coordinate.longitude == 108.94)
        }
    }

    @Test("Metres are read by their code, and another system is refused by its name")
    func others() throws {
        var data = ListImport()
        let text = collection(crs("urn:ogc:def:crs:EPSG::4545") + ",")
            .replacing("[108.94,34.26]", with: "[586792.5244,3793015.0750]")
        #expect(try data.geoJSON(text).inserted == 1)
        let place = try #require(data.stations[0].position?.coordinate)
        #expect((place.longitude - 108.942344).magnitude < 1e-8)
        for name in ["urn:ogc:def:crs:EPSG::2154", "http://example.org/crs/4326", "local"] {
            let error = try #require(throws: ImportFileError.self) {
                try data.geoJSON(collection(crs(name) + ","))
            }
            #expect("\(error)".contains(name))
        }
        for member in [#""crs":7"#, #""crs":{"type":"name"}"#] {
            #expect(throws: ImportFileError.self) { try data.geoJSON(collection(member + ",")) }
        }
        #expect(try data.geoJSON(collection(#""crs":null,"#)).rejected == 0)
    }

    @Test("A system that comes after the features is asked for before them, by its own name")
    func after() throws {
        var data = ListImport()
        for (member, words) in [
            (crs("EPSG:3857"), "\"crs\", which says epsg3857"),
            (#""crs_code":"gcj02""#, "\"crs_code\""),
        ] {
            let error = try #require(throws: ImportFileError.self) {
                try data.geoJSON(collection("", after: "," + member))
            }
            #expect("\(error)".contains(words), "\(error)")
        }
    }

    @Test("A flag that says something else than the file is contradicted, in stations and areas")
    func contradictions() throws {
        let cases: [(String, CoordinateReferenceSystem, String)] = [
            (#""crs_code":"gcj02","#, .wgs84, "gcj02"), (crs("CRS84") + ",", .gcj02, "gcj02"),
            (#""crs_code":"bd09","#, .gcj02, "bd09"),
        ]
        for (member, flag, expected) in cases {
            var data = ListImport()
            let report = try data.geoJSON(collection(member), flag)
            #expect(report.reasons == [.otherDatum])
            #expect(data.stations[0].position?.original.crs.rawValue == expected)
            var areas = AreaReader(ArrayByteSource(collection(member)), crs: flag)
            while try areas.next() != nil {}
            #expect(areas.notes.map(\.reason) == [.otherDatum])
        }
    }

    @Test("An element that is no feature refuses itself alone")
    func notFeatures() throws {
        for element in ["null", "7", "[]", "\"x\"", "{}", #"{"type":"Point"}"#] {
            var data = ListImport()
            let text = collection("").replacing("\"features\":[", with: "\"features\":[\(element),")
            let report = try data.geoJSON(text)
            #expect(report.read == 2 && report.rejected == 1 && report.inserted == 1, "\(element)")
            #expect(report.problems[0].row == 1 && report.reasons == [.malformedRow])
            var areas = AreaReader(ArrayByteSource(text))
            guard case .problem(let problem)? = try areas.next() else {
                Issue.record("\(element) is an area")
                continue
            }
            #expect(problem.row == 1)
        }
    }

    @Test(
        "A geometry that is no point is named by what it is",
        arguments: [
            ("{\"type\":\"Polygon\"}", "is a Polygon; a station is one Point"),
            ("\"x\"", "is a string;"),
            ("7", "is a number;"), ("[]", "is an array;"), ("{}", "has no \"type\";"),
            ("{\"type\":\"Point\"}", "has nothing as its coordinates;"),
            ("{\"type\":\"Point\",\"coordinates\":\"1\"}", "has a string as its coordinates;"),
        ]
    )
    func geometries(geometry: String, words: String) throws {
        var data = ListImport()
        let text = #"{"type":"Feature","properties":{"name":"甲"},"geometry":\#(geometry)}"#
        let report = try data.geoJSON(text)
        #expect(report.reasons == [.notPoint])
        #expect(report.problems[0].message.hasPrefix(words), "\(report.problems[0].message)")
    }
}
