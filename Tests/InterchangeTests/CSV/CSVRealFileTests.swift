import Foundation
import Interchange
import TestSupport
import Testing

@Suite("CSVReader on real files")
struct CSVRealFileTests {
    @Test(
        "Real files give the records that Python counts",
        .enabled(if: OutsideData.folder != nil, "\(OutsideData.hint)"),
        arguments: [
            ("cn_areas_2023_modood.csv", 2_978, 4), ("paris_sanisettes_semicolon.csv", 615, 10),
            ("population_2020.csv", 25, 10), ("sg_male_toilets.csv", 223, 5),
            ("stations_real_119.csv", 119, 12), ("stations_utf8bom_crlf.csv", 119, 12),
            ("xian_streets_2023_modood.csv", 172, 5),
        ]
    )
    func counts(name: String, count: Int, columns: Int) throws {
        let folder = try #require(OutsideData.folder)
        var reader = CSVReader(try FileByteSource(path: "\(folder)/data/\(name)"))
        var records: [CSVRecord] = []
        while let record = try reader.next() { records.append(record) }
        #expect(records.count == count + 1)
        #expect(records.last?.row == count)
        #expect(records.allSatisfy { $0.fields.count == columns })
        #expect(records.first?.fields.first?.unicodeScalars.first != "\u{FEFF}")
    }

    @Test(
        "A file in GB 18030 is refused as no UTF-8",
        .enabled(if: OutsideData.folder != nil, "\(OutsideData.hint)")
    )
    func otherEncoding() throws {
        let folder = try #require(OutsideData.folder)
        var reader = CSVReader(
            try FileByteSource(path: "\(folder)/data/stations_gb18030_crlf.csv")
        )
        _ = try reader.next()
        #expect(throws: CSVError.badEncoding(line: 2, byteOffset: 91)) { try reader.next() }
    }
}
