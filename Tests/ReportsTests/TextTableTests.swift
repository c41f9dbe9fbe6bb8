import Testing

@testable import Reports

@Suite struct TextTableTests {
    @Test(
        "Wide characters take two columns, combining marks none",
        arguments: [
            ("abc", 3), ("莲湖区", 6), ("≤ 500 m", 7), ("e\u{301}", 1), ("（示例）", 8), ("ｋｍ", 4),
            ("", 0),
            ("한국", 4), ("カナ", 4), ("\u{20000}", 2),
        ]
    )
    func widths(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test("Columns line up, numbers to the right, without space at the end of a line")
    func columns() {
        var table = TextTable([.text("区域"), .number("n"), .text("note")])
        table.append(["莲湖区", "7", "ok"])
        table.append(["Yanta", "1,234", ""])
        #expect(
            table.lines() == [
                "区域        n  note",
                "------  -----  ----",
                "莲湖区      7  ok",
                "Yanta   1,234",
            ]
        )
    }

    @Test("A name cannot move the cursor or colour the terminal")
    func controls() {
        var table = TextTable([.text("name")])
        table.append(["a\u{1B}[31m\nb\r"])
        #expect(table.lines().last == "a [31m b")
    }
}
