import Testing

@testable import Reports

@Suite struct MarkupTests {
    @Test(
        "What could end a text or an attribute is escaped, also under a combining mark",
        arguments: [
            ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"", "&quot;"),
            ("\"\u{301}onload=x", "&quot;\u{301}onload=x"), ("'\u{20DD}", "&#39;\u{20DD}"),
            ("</title\u{308}>", "&lt;/title\u{308}&gt;"), ("<\u{338}b>", "&lt;\u{338}b&gt;"),
        ]
    )
    func escaping(text: String, escaped: String) {
        // Compared scalar by scalar: as characters, some of these would be equal.
        #expect(Array(MarkupEscaping.escape(text).utf8) == Array(escaped.utf8))
    }

    @Test(
        "Control characters, noncharacters and marks that turn the direction become U+FFFD",
        arguments: [
            "\u{0}", "\u{8}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{202E}", "\u{2066}", "\u{2028}",
        ]
    )
    func forbidden(text: String) {
        #expect(MarkupEscaping.escape("a\(text)b") == "a\u{FFFD}b")
    }

    @Test("Chinese, emoji and line ends stay as they are")
    func kept() {
        let text = "驿站 🚻\r\n\tÀ 各"
        #expect(Array(MarkupEscaping.escape(text).utf8) == Array(text.utf8))
    }

    @Test("An element escapes what it holds and the values of its attributes")
    func element() {
        let markup = Markup.element("p", [Attribute("title", "a\"b")], .text("1 < 2"))
        #expect(markup.source == "<p title=\"a&quot;b\">1 &lt; 2</p>")
    }
}
