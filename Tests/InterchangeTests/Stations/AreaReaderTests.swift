import Geodesy
import Interchange
import Stations
import Testing

@Suite struct AreaReaderTests {
    private struct Read {
        var areas: [Area] = []
        var problems: [ImportProblem] = []
        var warnings: [ImportProblem] = []
    }

    private func read(_ features: [String], fixSwapped: Bool = false) throws -> Read {
        let list = features.joined(separator: ",")
        let text = #"{"type":"FeatureCollection","features":[\#(list)]}"#
        var reader = AreaReader(ArrayByteSource(text), fixSwapped: fixSwapped)
        var read = Read()
        while let result = try reader.next() {
            switch result {
            case .area(let area, _, _):
                read.areas.append(area)
                read.warnings += reader.warnings
            case .problem(let problem): read.problems.append(problem)
            }
        }
        return read
    }

    private func feature(_ properties: String, _ rings: String = square) -> String {
        #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"MultiPolygon","#
            + #""coordinates":[\#(rings)]}}"#
    }

    @Test("An outline that lies in China only when turned round is refused, or turned if asked")
    func swapped() throws {
        let west = "[[[39.4,75.9],[39.5,75.9],[39.5,76.0],[39.4,75.9]]]"
        let east = "[[[34.2,108.9],[34.3,108.9],[34.3,109.0],[34.2,108.9]]]"
        let right = "[[[75.9,39.4],[76.0,39.5],[75.9,39.5],[75.9,39.4]]]"
        let abroad = "[[[2.2,48.8],[2.4,48.8],[2.4,48.9],[2.2,48.8]]]"
        let features = zip(["西", "东", "正", "外"], [west, east, right, abroad]).map {
            feature(#"{"name":"\#($0)"}"#, $1)
        }
        let strict = try read(features)
        #expect(strict.problems.map(\.reason) == [.swapped, .swapped])
        #expect(strict.areas.map(\.name) == ["正", "外"])
        #expect(!strict.warnings.contains { $0.reason == .swapped })
        let turned = try read(features, fixSwapped: true)
        #expect(turned.problems.isEmpty && turned.areas.map(\.name) == ["西", "东", "正", "外"])
        let told = turned.warnings.filter { $0.reason == .swapped }
        #expect(told.map(\.row) == [1, 2])
        let corners = try turned.areas.map { try #require($0.outline.boundingBox).southWest }
        #expect(corners.map(\.longitude) == [75.9, 108.9, 75.9, 2.2])
        #expect(corners.map(\.latitude) == [39.4, 34.2, 39.4, 48.8])
    }

    private static let square = "[[[0,0],[2,0],[2,2],[0,2],[0,0]]]"

    @Test(
        "An object stands for the code in it",
        arguments: [
            (#"{"adcode":610100}"#, "610100"), (#"{"code":"x 1"}"#, "x 1"),
            (#"{"id":7,"name":"甲市"}"#, "7"), ("610100", "610100"), ("610100.0", "610100"),
            (#""610100""#, "610100"), (#"{"adcode":null}"#, nil), ("{}", nil), ("null", nil),
            (#"" ""#, nil),
        ] as [(String, String?)]
    )
    func parents(value: String, expected: String?) throws {
        let read = try read([feature(#"{"name":"甲","adcode":1,"parent":\#(value)}"#)])
        #expect(read.problems.isEmpty)
        #expect(read.areas.map(\.parent) == [expected])
    }

    @Test("A code and a name in an object are read too, and no list next to them matters")
    func codes() throws {
        let read = try read([
            feature(
                #"{"code":{"adcode":610102},"name":{"name":"甲","code":3},"center":[1,2],"#
                    + #""acroutes":[100000,610000],"style":{"fill":"red"}}"#
            )
        ])
        #expect(read.areas.map(\.code) == ["610102"])
        #expect(read.areas.map(\.name) == ["甲"])
    }

    @Test(
        "An object without a code, and a list, is refused with the property's name",
        arguments: [
            ("parent", #"{"level":3}"#), ("parent", "[610000,610100]"),
            ("code", #"{"a":{"b":1}}"#), ("name", #"["甲"]"#), ("adcode", #"{"adcode":{"id":1}}"#),
            ("population", "[1]"),
        ]
    )
    func strangers(property: String, value: String) throws {
        let read = try read([feature(#"{"id":"a","\#(property)":\#(value)}"#)])
        #expect(read.areas.isEmpty)
        #expect(read.problems.map(\.column) == [property])
        #expect(read.problems.first?.reason == .unsupportedValue)
    }

    @Test("An area that names itself as its parent has none")
    func ownParent() throws {
        #expect(try read([feature(#"{"code":"a","parent":"a"}"#)]).areas.map(\.parent) == [nil])
    }

    @Test("An outline that crosses itself is stored, with its name and the place in a warning")
    func crossing() throws {
        let read = try read([
            feature(#"{"name":"丙区"}"#, "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]"),
            feature(#"{"name":"甲区"}"#),
        ])
        #expect(read.areas.map(\.name) == ["丙区", "甲区"])
        #expect(read.warnings.map(\.reason) == [.badOutline])
        let message = try #require(read.warnings.first?.message)
        #expect(message.contains("丙区") && message.contains("longitude 1.0, latitude 1.0"))
    }

    @Test("What has one meaning only is mended, and told")
    func mended() throws {
        let line = "[[[5,0],[6,0],[5,0],[5,0]]]"
        let short = "[[[5,0],[6,0],[5,0]]]"
        for rings in ["\(Self.square),\(line)", "\(short),\(Self.square),\(Self.square)"] {
            let read = try read([feature(#"{"name":"岛"}"#, rings)])
            #expect(read.areas.map(\.outline.polygons.count) == [1])
            #expect(read.warnings.map(\.reason) == [.mendedOutline])
        }
        let flat = try read([feature(#"{"name":"平"}"#, "[[[0,0],[2,0],[1,0],[0,0]]],\(short)")])
        #expect(flat.areas.isEmpty)
        #expect(flat.problems.map(\.column) == ["geometry"])
    }

    @Test("A wrong winding is mended in every area and told of the first")
    func winding() throws {
        let clockwise = "[[[0,0],[0,2],[2,2],[2,0],[0,0]]]"
        let read = try read((1...3).map { feature(#"{"code":\#($0)}"#, clockwise) })
        #expect(read.areas.allSatisfy { $0.outline.polygons[0].exterior.isCounterclockwise })
        #expect(read.areas.count == 3)
        #expect(read.warnings.map(\.row) == [1])
    }

    @Test("An outline more than half around the globe is doubted")
    func wide() throws {
        let rings = "[[[178,-18],[-178,-18],[-178,-16],[178,-16],[178,-18]]]"
        let read = try read([feature(#"{"name":"f"}"#, rings)])
        #expect(read.areas.count == 1)
        #expect(read.warnings.contains { $0.message.contains("356") })
    }

    @Test("A collection of polygons is an outline, one of other geometries is none")
    func collection() throws {
        let polygon = #"{"type":"Polygon","coordinates":[[[4,0],[5,0],[5,1],[4,0]]]}"#
        let multi = #"{"type":"MultiPolygon","coordinates":[\#(Self.square)]}"#
        func area(_ members: String) -> String {
            #"{"type":"Feature","properties":{"name":"a"},"geometry":"#
                + #"{"type":"GeometryCollection","geometries":[\#(members)]}}"#
        }
        let read = try read([area("\(polygon),\(multi)")])
        #expect(read.areas.map(\.outline.polygons.count) == [2])
        for members in [#"\#(polygon),{"type":"Point","coordinates":[1,2]}"#, "", "null"] {
            #expect(try self.read([area(members)]).areas.isEmpty)
        }
    }
}
