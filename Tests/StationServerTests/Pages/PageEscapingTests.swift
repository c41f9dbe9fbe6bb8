import Geodesy
import Stations
import TestSupport
import Testing

@testable import StationServer

@Suite("escaping")
struct PageEscapingTests {
    /// What somebody may write into a list to break a page.
    private static let hostile = [
        "\"\u{301} onload=\u{301}\"x", "<\u{301}script>alert(1)</script\u{20D0}>",
        "'\u{300}><b\u{300}>",
        "&\u{301}lt;", "\u{202E}gnp.exe\u{2066}", "a\u{2028}b\u{2029}c", "</title><script>",
        "{{name}}",
        "{{{name}}}", "\u{1}\u{7F}\u{9B}\u{FFFE}", "`${1}`", "]]>", "<!--", "\r\nX: y",
    ]

    @Test("leaves no character that ends text or an attribute, whatever follows it")
    func scalars() {
        let seed: UInt64 = 20_261_126
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "\"", "'", "<", ">", "&", "\u{301}", "\u{200D}", "\u{202E}", "\u{0}", "驿", "a",
        ]
        for _ in 0..<500 {
            let text = (0..<8).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let escaped = PageContentType().escapeText(text)
            let entities = escaped.replacing(
                /&(?:amp|lt|gt|quot|#39);/.matchingSemantics(.unicodeScalar),
                with: ""
            )
            let forbidden: Set<Unicode.Scalar> = ["\"", "'", "<", ">", "&", "\u{202E}", "\u{0}"]
            #expect(
                entities.unicodeScalars.allSatisfy { !forbidden.contains($0) },
                "\(text.debugDescription), seed \(seed)"
            )
        }
        #expect(PageContentType().escapeText("a\tb\n站") == "a\tb\n站")
    }

    @Test("is what every template does: none has a tag that leaves text as it is")
    func templates() {
        for (name, source) in PageTemplates.all.sources {
            #expect(!source.contains("{{{") && !source.contains("{{&"), "\(name)")
            #expect(!source.contains(" style=") && !source.contains("javascript:"), "\(name)")
        }
    }

    @Test("keeps hostile names and words inside their elements, on every page", arguments: hostile)
    func hostileNames(name: String) async throws {
        let harmless = try await shape(of: "x")
        #expect(try await shape(of: name) == harmless)
    }

    /// The tags of the pages about a station all whose texts are the same.
    private func shape(of text: String) async throws -> [[String]] {
        var station = Station(key: StationKey(source: text, code: "1"), name: text)
        station.id = 1
        station.brandName = "brand " + text
        station.address = text
        station.entrance = text
        station.phone = text
        station.openingHours = "unknown"
        station.hoursText = text
        station.checkedBy = text
        station.aliases = text
        station.checklist[3] = .broken
        station.amenityNotes["toilet"] = AmenityNote(reason: text)
        station.position = StationPosition(try Coordinate(longitude: 108.9, latitude: 34.2))
        let snapshot = StationSnapshot(
            revision: 1,
            stations: [station],
            notice: DataNotice(chinese: text, english: text)
        )
        // Words with control characters are refused, which is another page.
        let isPlain = TextFolding.firstControlCharacter(in: text) == nil
        let words = PercentEncoding.encode("zz" + (isPlain ? text : ""))
        return try await withService(snapshot) { client in
            var shapes: [[String]] = []
            for path in [
                "/?lon=108.9&lat=34.2&open=any", "/s/1", "/?place=\(words)", "/s/\(words)",
                "/?\(words)=1",
            ] {
                let body = try await client.page(path).body
                for unsafe: Unicode.Scalar in ["\u{202E}", "\u{2066}", "\u{1}", "\u{9B}"] {
                    #expect(!body.unicodeScalars.contains(unsafe))
                }
                // Tags as a browser finds them: by bytes, not by characters.
                let text = String(decoding: body.utf8.map { $0 < 0x80 ? $0 : 0x2A }, as: UTF8.self)
                shapes.append(
                    text.matches(of: /<[^>]*>/).map { tag in
                        String(tag.0).replacing(/"[^"]*"/, with: "\"\"")
                    }
                )
            }
            return shapes
        }
    }
}
