import Foundation
import Testing

@testable import StationServer

@Suite("the words of the pages")
struct TextsTests {
    private static let pages = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/StationServer")

    @Test("stand in both languages under every key, with the same parts to fill in")
    func languages() throws {
        for (key, words) in Texts.table {
            #expect(Set(words.keys) == Set(Language.allCases.map(\.rawValue)), "\(key)")
            let parts = words.values.map { text in
                Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
            }
            #expect(Set(parts).count == 1, "\(key) has other parts in the other language")
            #expect(words.values.allSatisfy { !$0.isEmpty }, "\(key)")
        }
    }

    @Test("Every key that templates name exists, and every key is used somewhere")
    func keys() throws {
        var used: Set<String> = []
        for source in PageTemplates.all.sources.values {
            for match in source.matches(of: /text\.(\w+)/) {
                let key = String(match.1)
                used.insert(key)
                #expect(Texts.table[key] != nil, "no words for \(key)")
            }
        }
        let files = FileManager.default.enumerator(at: Self.pages, includingPropertiesForKeys: nil)
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            let code = try String(contentsOf: file, encoding: .utf8)
            for match in code.matches(of: /texts\[\s*"(\w+)"/) {
                #expect(Texts.table[String(match.1)] != nil, "no words for \(match.1)")
            }
            used.formUnion(code.matches(of: /"(\w+)"/).map { String($0.1) })
        }
        let unused = Set(Texts.table.keys).subtracting(used)
        #expect(unused.isEmpty, "nothing uses \(unused.sorted())")
    }

    @Test("What is filled in is taken as it is, braces and all")
    func filling() {
        let texts = Texts(language: .english)
        #expect(texts["choose_place", ["words": "{words} {x}"]] == "“{words} {x}” may be:")
        #expect(texts["choose_place", ["other": "y"]] == "“{words}” may be:")
        #expect(texts["no such key"] == "⟦no such key⟧")
    }

    @Test(
        "The language is the reader's, Chinese without a word, English for any other",
        arguments: [
            (nil, Language.chinese), ("zh-CN,zh;q=0.9,en;q=0.8", .chinese), ("zh", .chinese),
            ("en-GB,en;q=0.9", .english), ("en;q=0.4,zh-TW;q=0.5", .chinese), ("fr,de", .english),
            ("de,en;q=0.5,zh;q=0.1", .english), ("*", .chinese), ("ZH-hant", .chinese),
            ("zh;q=0,en", .english), ("zh;q=x,en;q=0.1", .english), ("", .english),
            (",,;;q=", .english),
        ] as [(String?, Language)]
    )
    func negotiation(header: String?, language: Language) {
        #expect(Language(accepting: header) == language)
    }
}
