import Coverage
import Foundation
import Interchange

/// The annexes, carried within the report as long as they are not too large.
enum AnnexSection {
    /// The most bytes of one annex that the report carries.
    private static let limit = 4_000_000

    static func markup(_ audit: Audit) -> Markup {
        var json: [UInt8] = []
        JSONWriter.append(.object(AuditJSON.object(audit)), to: &json)
        let files: [(name: String, type: String, words: Bilingual, bytes: [UInt8])] = [
            (
                "areas.csv", "text/csv",
                Bilingual("各区县、各半径一行", "A record for each area and radius"),
                AuditCSV.encode(audit, byteOrderMark: true)
            ),
            (
                "gaps.geojson", "application/geo+json",
                Bilingual("全部空白区及轮廓", "All gaps with their outlines"), GapGeoJSON.encode(audit)
            ),
            (
                "audit.json", "application/json",
                Bilingual("全部数字，供日后 --compare", "All figures, for a later --compare"), json
            ),
        ]
        let items = files.map { file in
            Markup.element(
                "li",
                [],
                link(file.name, file.type, file.bytes) + .text(" — ") + file.words.markup
            )
        }
        return ReportSection.markup(
            "九",
            Bilingual("附件", "Annexes"),
            [.element("ul", [.style("files")], .joined(items))]
        )
    }

    private static func link(_ name: String, _ type: String, _ bytes: [UInt8]) -> Markup {
        let format = name.split(separator: ".").last.map(String.init) ?? ""
        guard bytes.count <= limit else {
            return .text("\(name) (yizhan audit --format \(format) --output \(name))")
        }
        let address = "data:\(type);base64," + Data(bytes).base64EncodedString()
        return .element(
            "a",
            [Attribute("href", address), Attribute("download", name)],
            .text("\(name) (\(Figure.decimal(Double(bytes.count) / 1_000)) kB)")
        )
    }
}
