import Foundation
import Interchange
import Testing

private let testData = ProcessInfo.processInfo.environment["YIZHAN_TEST_DATA"]

@Suite("GeoJSONFeatureReader on real files")
struct GeoJSONRealFileTests {
    @Test(
        "Real files give the features that Python counts",
        .enabled(if: testData != nil, "set YIZHAN_TEST_DATA to the folder that holds data/"),
        arguments: [
            ("paris_drinking_water.geojson", 1_201), ("paris_sanisettes.geojson", 615),
            ("xian_610100_2015_bom.json", 13),
        ]
    )
    func counts(name: String, count: Int) throws {
        let folder = try #require(testData)
        var reader = GeoJSONFeatureReader(try FileByteSource(path: "\(folder)/data/\(name)"))
        var rows = 0
        while let record = try reader.next() {
            rows += 1
            #expect(record.row == rows)
            #expect(record.value["type"] == .string("Feature"))
        }
        #expect(rows == count)
    }
}
