import Geodesy
import Interchange
import Stations
import Testing

@Suite struct LayerReaderTests {
    private func areas(_ text: String) throws -> (areas: [Area], problems: [ImportProblem]) {
        var reader = AreaReader(ArrayByteSource(text))
        var areas: [Area] = []
        var problems: [ImportProblem] = []
        while let result = try reader.next() {
            switch result {
            case .area(let area, _, _): areas.append(area)
            case .problem(let problem): problems.append(problem)
            }
        }
        return (areas, problems)
    }

    private func feature(_ properties: String, _ geometry: String) -> String {
        #"{"type":"Feature","properties":\#(properties),"geometry":\#(geometry)}"#
    }

    private let square = #"{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}"#

    @Test("An area takes its code, else its adcode, else its name, else its position")
    func codes() throws {
        let list = [
            feature(#"{"code":"a","adcode":1,"name":"甲"}"#, square),
            feature(#"{"adcode":610102,"name":"乙"}"#, square), feature(#"{"name":"丙"}"#, square),
            feature("{}", square),
        ]
        let text = #"{"type":"FeatureCollection","features":[\#(list.joined(separator: ","))]}"#
        let (areas, problems) = try areas(text)
        #expect(areas.map(\.code) == ["a", "610102", "丙", "4"])
        #expect(areas.map(\.name) == ["甲", "乙", "丙", "4"])
        #expect(problems.isEmpty)
    }

    @Test("Holes and several polygons are kept")
    func multi() throws {
        let rings = "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[1,1]]]"
        let geometry =
            #"{"type":"MultiPolygon","coordinates":[\#(rings),[[[20,0],[21,0],[21,1],[20,0]]]]}"#
        let (areas, _) = try areas(feature(#"{"name":"甲"}"#, geometry))
        #expect(areas[0].outline.polygons.map(\.holes.count) == [1, 0])
    }

    @Test(
        "A broken outline is refused, and says why",
        arguments: [
            #"{"type":"Point","coordinates":[1,2]}"#, "null",
            #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}"#,
            #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,95],[0,0]]]}"#,
            #"{"type":"Polygon","coordinates":[]}"#, #"{"type":"Polygon"}"#,
            #"{"type":"MultiPolygon","coordinates":[]}"#,
            #"{"type":"Polygon","coordinates":[[[0,0],["a",0],[1,1],[0,0]]]}"#,
        ]
    )
    func broken(geometry: String) throws {
        let (areas, problems) = try areas(feature(#"{"name":"甲"}"#, geometry))
        #expect(areas.isEmpty)
        #expect(problems.count == 1)
        #expect(problems.first?.column == "geometry")
    }

    @Test("Demand needs a place, a datum and a weight that is not negative")
    func demand() throws {
        let text =
            "id,lon,lat,population,crs\na,108,34,5.5,wgs84\nb,108,34,-1,wgs84\nc,108,34,1,\n"
            + "d,108,,1,wgs84\ne,108,34,nan,wgs84\nf,34,108,1,wgs84\na,1,1,1,wgs84\n"
        var reader = try DemandReader(ArrayByteSource(text), crs: nil)
        var points: [DemandPoint] = []
        var reasons: [ImportProblem.Reason] = []
        while let result = try reader.next() {
            switch result {
            case .point(let point): points.append(point)
            case .problem(let problem): reasons.append(problem.reason)
            }
        }
        #expect(points.map(\.weight) == [5.5])
        #expect(
            reasons == [
                .unsupportedValue, .missingField, .missingField, .unsupportedValue, .outOfRange,
                .duplicate,
            ]
        )
    }

    @Test("Amenities are read from JSON, and a bad one is named")
    func amenities() throws {
        let good = #"[{"code":"sauna","chinese":"桑拿","english":"Sauna","synonyms":["汗蒸"]}]"#
        #expect(try AmenityReader().read(ArrayByteSource(good)).map(\.code) == ["sauna"])
        for bad in ["{}", "[]", "[1]", #"[{"code":"A b","chinese":"x","english":"x"}]"#, "[", ""] {
            #expect(throws: ImportFileError.self, "\(bad)") {
                try AmenityReader().read(ArrayByteSource(bad))
            }
        }
    }
}
