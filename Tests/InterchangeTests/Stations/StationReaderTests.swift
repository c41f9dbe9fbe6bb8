import Interchange
import Stations
import TestSupport
import Testing

@Suite struct StationReaderTests {
    private func csv(_ text: String) throws -> [StationDraftResult] {
        var reader = try CSVStationReader(ArrayByteSource(text), catalogue: .standard)
        return try results(&reader)
    }

    private func geoJSON(_ text: String) throws -> [StationDraftResult] {
        var reader = GeoJSONStationReader(ArrayByteSource(text), catalogue: .standard)
        return try results(&reader)
    }

    private func results(_ reader: inout some StationDraftReader) throws -> [StationDraftResult] {
        var results: [StationDraftResult] = []
        while let result = try reader.next() { results.append(result) }
        return results
    }

    private func drafts(_ results: [StationDraftResult]) -> [StationDraft] {
        results.compactMap { if case .draft(let draft) = $0 { draft } else { nil } }
    }

    private func problems(_ results: [StationDraftResult]) -> [ImportProblem] {
        results.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
    }

    @Test("Chinese and English headings mean the same")
    func headings() throws {
        let chinese = try drafts(csv("编号,名称,地址,经度,纬度,坐标系,厕所,营业时间,街道\n1,甲,路,108,34,高德,有,全天,北院门\n"))
        let english = try drafts(
            csv("id,Name,address,LON,lat,crs,toilet,hours,street\n1,甲,路,108,34,高德,有,全天,北院门\n")
        )
        for draft in [chinese[0], english[0]] {
            #expect(draft.fields[.code]?.text == "1")
            #expect(draft.fields[.name]?.text == "甲")
            #expect(draft.fields[.address]?.text == "路")
            #expect(draft.fields[.hoursText]?.text == "全天")
            #expect(draft.amenities["toilet"]?.text == "有")
            #expect(draft.extra.values.first == "北院门")
            guard case .cells(let x, let y) = draft.place else {
                Issue.record("no place")
                return
            }
            #expect(x.text == "108" && y.text == "34")
        }
    }

    @Test("Rows and lines are those of the file, also after line breaks in cells")
    func lines() throws {
        let drafts = try drafts(csv("name,address\r\n甲,\"一\r\n二\"\r\n\r\n乙,三\r\n"))
        #expect(drafts.map(\.row) == [1, 2])
        #expect(drafts.map(\.line) == [2, 5])
    }

    @Test("A record of the wrong length is a problem, and the next one is read")
    func malformed() throws {
        let results = try csv("name,phone\n甲\n乙,1,2\n丙,12351,\n\"丁\"x,1\n戊,2\n")
        #expect(drafts(results).compactMap { $0.fields[.name]?.text } == ["丙", "戊"])
        #expect(problems(results).map(\.line) == [2, 3, 5])
        #expect(problems(results).allSatisfy { $0.reason == .malformedRow })
    }

    @Test("Rows of empty cells, as Excel leaves them, are passed over")
    func emptyRows() throws {
        #expect(try drafts(csv("name,phone\n甲,1\n,\n,\n")).count == 1)
        #expect(throws: ImportFileError.noRows) { try csv("name,phone\n,\n,\n") }
    }

    @Test("Headings that cannot be a list of stations are refused")
    func badHeadings() {
        #expect(throws: ImportFileError.self) { try csv("a,b\n1,2\n") }
        #expect(throws: ImportFileError.self) { try csv("name,lon\n甲,1\n") }
        #expect(throws: ImportFileError.repeatedColumn(first: "name", second: "名称")) {
            try csv("name,名称\n甲,乙\n")
        }
    }

    @Test("A feature is read with its place, its properties and its id")
    func feature() throws {
        let drafts = try drafts(
            geoJSON(
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[108.9,34.2,400]},
                 "properties":{"name":"甲","toilet":"yes","capacity":12,"amenities":["wifi"],"区":"x"}},
                {"type":"Feature","geometry":null,"properties":{"code":"c","name":"乙"}},
                {"type":"Feature","geometry":{"type":"MultiPoint","coordinates":[[2.3,48.8]]},
                 "properties":{"name":"丙"}}]}
                """
            )
        )
        #expect(drafts.map(\.line) == [2, 4, 5])
        #expect(drafts[0].fields[.code]?.text == "7")
        #expect(drafts[0].fields[.capacity]?.text == "12")
        #expect(drafts[0].facilities?.codes == ["wifi"])
        #expect(drafts[0].extra == ["区": "x"])
        #expect(drafts[1].fields[.code]?.text == "c")
        for (draft, expected) in zip(drafts, [["108.9", "34.2"], ["", ""], ["2.3", "48.8"]]) {
            guard case .cells(let x, let y) = draft.place else {
                Issue.record("no place")
                return
            }
            #expect([x.text, y.text] == expected)
        }
    }

    @Test(
        "A geometry that is no point says what it is",
        arguments: [
            (#"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#, "LineString"),
            (#"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#, "MultiPoint of 2 points"),
            (#""somewhere""#, "a string"), (#"{"type":"Point","coordinates":[1]}"#, "position"),
        ]
    )
    func notPoint(geometry: String, found: String) throws {
        let text = #"{"type":"Feature","geometry":\#(geometry),"properties":{"name":"甲"}}"#
        guard case .notPoint(let remark) = try drafts(geoJSON(text))[0].place else {
            Issue.record("taken for a point")
            return
        }
        #expect(remark.words.english.contains(found))
    }

    @Test("The datum of a collection is honoured before its features, refused behind them")
    func crsCode() throws {
        let feature = #"{"type":"Feature","geometry":null,"properties":{"name":"甲","crs":"wgs84"}}"#
        let good = #"{"type":"FeatureCollection","crs_code":"gcj02","features":[\#(feature)]}"#
        #expect(try drafts(geoJSON(good))[0].fields[.crs]?.text == "gcj02")
        let late = #"{"type":"FeatureCollection","features":[\#(feature)],"crs_code":"gcj02"}"#
        #expect(throws: ImportFileError.self) { try geoJSON(late) }
        let old =
            #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2382"}},"features":[\#(feature)]}"#
        #expect(throws: ImportFileError.self) { try geoJSON(old) }
    }

    @Test(
        "Every list of the real data reads as many rows as it has",
        .enabled(
            if: OutsideData.folder != nil,
            "\(OutsideData.hint)"
        ),
        arguments: ["stations_real_119.csv", "stations_utf8bom_crlf.csv"]
    )
    func realLists(name: String) throws {
        let folder = try #require(OutsideData.folder)
        var reader = try CSVStationReader(
            FileByteSource(path: "\(folder)/data/\(name)"),
            catalogue: .standard
        )
        let drafts = try drafts(results(&reader))
        #expect(drafts.count == 119)
        #expect(reader.extraColumns == ["city", "district", "source_url", "note"])
        var validator = StationValidator(options: ImportOptions(), catalogue: .standard)
        let stations = drafts.compactMap { draft -> Station? in
            guard case .accepted(let edit, _) = validator.validate(draft) else { return nil }
            return edit.makeStation()
        }
        #expect(stations.count == 119)
        #expect(stations.filter { $0.position != nil }.count == 29)
    }
}
