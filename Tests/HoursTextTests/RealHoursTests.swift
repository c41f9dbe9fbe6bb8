import Foundation
import HoursText
import OpeningHours
import TestSupport
import Testing

@testable import HoursText

@Suite("The hours of a real list of stations")
struct RealHoursTests {
    @Test(
        "Every text is understood but two, and the days of one more are",
        .enabled(if: OutsideData.folder != nil, "\(OutsideData.hint)")
    )
    func stations() throws {
        let folder = try #require(OutsideData.folder)
        let file = URL(filePath: folder).appending(path: "data/stations_real_119.csv")
        let texts = Self.column("hours_text", of: try String(contentsOf: file, encoding: .utf8))
        let readings = Set(texts.filter { !$0.isEmpty }).map { HoursReader().read($0) }
        #expect(readings.count == 25)
        #expect(
            Set(readings.filter { $0.understanding == .none }.map(\.text)) == [
                "周一至周日 9:00-17:00 (实际上锁, 需微信扫码注册)", "8:00-22:00 (2025 报道 24小时)",
            ]
        )
        #expect(readings.filter { $0.understanding == .partial }.map(\.text) == ["工作日开放"])
        for reading in readings {
            let hours = try OpeningHours(parsing: reading.expression)
            #expect(hours.description == reading.expression)
        }
    }

    /// The cells of a column of a CSV file whose cells hold no line breaks.
    private static func column(_ name: String, of file: String) -> [String] {
        let rows = file.split(whereSeparator: \.isNewline).map { line in
            // Every second part between quotation marks is a quoted cell; its commas are text.
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            let marked = parts.enumerated().map { index, part in
                let separator = index.isMultiple(of: 2) ? "\u{1F}" : ","
                return part.replacing(",", with: separator)
            }
            return marked.joined().split(separator: "\u{1F}", omittingEmptySubsequences: false)
        }
        guard let place = rows.first?.firstIndex(of: name[...]) else { return [] }
        return rows.dropFirst().compactMap { $0.indices.contains(place) ? String($0[place]) : nil }
    }
}
