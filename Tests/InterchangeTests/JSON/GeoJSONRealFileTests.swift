import Foundation
import Interchange
import TestSupport
import Testing

@Suite("GeoJSONFeatureReader on real files")
struct GeoJSONRealFileTests {
    @Test(
        "Real files give the features that Python counts",
        .enabled(if: OutsideData.folder != nil, "\(OutsideData.hint)"),
        arguments: [
            ("paris_drinking_water.geojson", 1_201), ("paris_sanisettes.geojson", 615),
            ("xian_610100_2015_bom.json", 13),
        ]
    )
    func counts(name: String, count: Int) throws {
        let folder = try #require(OutsideData.folder)
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
