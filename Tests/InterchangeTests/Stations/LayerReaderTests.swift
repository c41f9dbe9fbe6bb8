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

    @Test("An area takes its code, else its adcode, else its name, else its place")
    func codes() throws {
        let list = [
            feature(#"{"code":"a","adcode":1,"name":"甲"}"#, square),
            feature(#"{"adcode":610102,"name":"乙"}"#, square), feature(#"{"name":"丙"}"#, square),
            feature("{}", square),
        ]
        let text = #"{"type":"FeatureCollection","features":[\#(list.joined(separator: ","))]}"#
        let (areas, problems) = try areas(text)
        #expect(areas.map(\.code) == ["a", "610102", "丙", "at 1,1"])
        #expect(areas.map(\.name) == ["甲", "乙", "丙", "at 1,1"])
        #expect(problems.isEmpty)
    }

    @Test("The headings of map files are those of fields, and what is no field is named")
    func areaHeadings() throws {
        let list = [
            #"{"NAME":"甲","CODE":"1"}"#, #"{"XZQMC":"乙","XZQDM":2}"#,
            #"{"行政区名称":"丙","行政区划代码":"3"}"#, #"{"名称":"丁","代码":"4","OBJECTID":9}"#,
            #"{"区县":"戊","adcode":"5","id":5,"人口":10,"ＬＥＶＥＬ":"district"}"#,
            #"{"name":"己","id":77,"Name_EN":"Ji","parent":{"adcode":3,"name":"丙"}}"#,
            #"{"id":7,"name":"庚"}"#, #"{"name":"合计"}"#, #"{"name":"辛","parent":{"x":1}}"#,
        ]
        let features = list.map { feature($0, square) }.joined(separator: ",")
        let text = #"{"type":"FeatureCollection","features":[\#(features)]}"#
        let (areas, problems) = try areas(text)
        #expect(areas.map(\.code) == ["1", "2", "3", "4", "5", "77", "庚"])
        #expect(areas.map(\.name) == ["甲", "乙", "丙", "丁", "戊", "己", "庚"])
        #expect(areas[4].population?.residents == 10 && areas[4].level == "district")
        #expect(areas.map(\.parent) == [nil, nil, nil, nil, nil, "3", nil])
        #expect(problems.map(\.column) == ["name", "parent"])
        #expect(problems.first?.message == "'合计': a total is no area")
        var reader = AreaReader(ArrayByteSource(text))
        while try reader.next() != nil {}
        #expect(reader.extraColumns == ["OBJECTID", "id"])
        #expect(reader.notes.isEmpty)
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
                .unsupportedValue, .missingField, .missingField, .unsupportedValue, .swapped,
                .duplicate,
            ]
        )
    }

    private func points(
        _ text: String,
        _ crs: CoordinateReferenceSystem? = .wgs84,
        fixSwapped: Bool = false
    ) throws -> (points: [DemandPoint], problems: [ImportProblem]) {
        var reader = try DemandReader(ArrayByteSource(text), crs: crs, fixSwapped: fixSwapped)
        var points: [DemandPoint] = []
        var problems: [ImportProblem] = []
        while let result = try reader.next() {
            switch result {
            case .point(let point): points.append(point)
            case .problem(let problem): problems.append(problem)
            }
        }
        return (points, problems + reader.notes)
    }

    @Test("A demand point without an id is known by its place, not by its row")
    func demandWithoutID() throws {
        let (one, problems) = try points(
            "lon,lat,population\n108.94,34.26,10\n108.95,34.26,20\n108.94,34.26,5\n"
        )
        #expect(problems.isEmpty)
        #expect(one.map(\.code) == ["at 108.94,34.26", "at 108.95,34.26", "at 108.94,34.26 (2)"])
        let (other, _) = try points("lon,lat,population\n-0.5,1e-7,300\n")
        #expect(other.map(\.code) == ["at -0.5,0.0000001"])
    }

    @Test(
        "Demand has the headings of stations",
        arguments: [
            "long,lat,weight", "x,y,人口", "X坐标,Y坐标,人数", "GPS经度,GPS纬度,Population", "LNG,LAT,人口（人）",
            "Ｘ坐标,Ｙ坐标,常住人口（人）",
        ]
    )
    func demandHeadings(headings: String) throws {
        let (points, problems) = try points("\(headings)\n108.94,34.26,5\n")
        #expect(points.map(\.weight) == [5] && problems.isEmpty)
        #expect(points.first?.coordinate.longitude == 108.94)
    }

    @Test("Demand is refused in the words of the list, and what is not read is named")
    func demandProblems() throws {
        let rows: [(String, String)] = [
            ("108.94,34.26,12人", "'12人' is not a number"),
            ("108.94,34.26,\"1,234\"", "'1,234' is not"),
            ("108.94,34.26,NaN", "'NaN' is not"),
            ("108.94,34.26,-3", "'-3': a weight is not negative"),
            ("39.47,75.99,1", "stand in each other's column"), ("合计,,30", "a row of totals"),
        ]
        for (row, words) in rows {
            let (points, problems) = try points("lon,lat,weight\n\(row)\n")
            #expect(points.isEmpty && problems.count == 1)
            #expect(problems.first?.message.contains(words) == true, "\(problems)")
        }
        let (fixed, _) = try points("lon,lat,weight\n39.47,75.99,1\n", fixSwapped: true)
        #expect(fixed.first?.coordinate.latitude == 39.47)
        var turner = try DemandReader(
            ArrayByteSource("lon,lat,weight\n39.47,75.99,1\n76,39.5,2\n"),
            crs: .wgs84,
            fixSwapped: true
        )
        _ = try turner.next()
        #expect(turner.warnings.map(\.reason) == [.swapped] && turner.warnings[0].line == 2)
        _ = try turner.next()
        #expect(turner.warnings.isEmpty)
        let (baidu, notes) = try points("百度经度,百度纬度,weight\n108.95,34.26,1\n")
        #expect(notes.map(\.reason) == [.otherDatum])
        #expect(baidu.first.map { $0.coordinate.longitude < 108.945 } == true)
        let (pair, _) = try points("经纬度,人口\n\"34.26,108.94\",1\n")
        #expect(pair.first?.coordinate.longitude == 108.94)
        let reader = try DemandReader(
            ArrayByteSource("lon,lat,weight,年份,人口（2030年规划）\n1,1,1,1,1\n"),
            crs: .wgs84
        )
        #expect(reader.extraColumns == ["年份", "人口（2030年规划）"])
        #expect(reader.notes.map(\.reason) == [.qualifiedColumn])
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
