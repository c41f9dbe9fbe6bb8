import HoursText
import OpeningHours
import Testing

@testable import HoursText

@Suite("The comment that carries a text which is not understood")
struct HoursCommentTests {
    private func comment(_ text: String) throws -> String {
        let expression = HoursReader().read(text).expression
        _ = try OpeningHours(parsing: expression)
        return expression
    }

    @Test("Quotation marks cannot end the comment")
    func quotes() throws {
        #expect(try comment("问\"张三\"") == "unknown \"问”张三”\"")
        #expect(try comment("\"; 24/7 open \"") == "unknown \"”; 24/7 open ”\"")
    }

    @Test("Line breaks, control characters and direction overrides become single spaces")
    func controls() throws {
        #expect(try comment(" 问\r\n\t\u{0}张三\u{7F} ") == "unknown \"问 张三\"")
        #expect(try comment("问\u{202E}张三\u{2066}") == "unknown \"问 张三\"")
    }

    @Test(
        "A text of nothing is unknown without a comment",
        arguments: ["", " \r\n", "\u{3000}\u{FEFF}"]
    )
    func empty(_ text: String) throws {
        #expect(try comment(text) == "unknown")
        #expect(HoursReader().read(text).doubt == .empty)
    }

    @Test("A long comment is cut and ends in an ellipsis; the text is kept whole")
    func long() throws {
        let text = String(repeating: "问", count: 400)
        let expected = "unknown \"" + String(repeating: "问", count: 120) + "…\""
        #expect(try comment(text) == expected)
        #expect(HoursReader().read(text).text == text)
    }

    @Test("A text of up to 2,000 bytes is read, a longer one is not")
    func byteLimit() {
        let padded = { (count: Int) in
            "8:00-18:00" + String(repeating: ";", count: count - 10)
        }
        #expect(HoursReader().read(padded(2_000)).expression == "08:00-18:00")
        #expect(HoursReader().read(padded(2_001)).doubt == .tooLong(byteCount: 2_001))
    }

    @Test("A megabyte of anything is unknown")
    func huge() throws {
        for piece in ["周一至周五 8:00-18:00,", "一", "((((", "1、", "\u{301}", "\r\n"] {
            let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
            let reading = HoursReader().read(text)
            #expect(reading.doubt == .tooLong(byteCount: text.utf8.count))
            #expect(reading.expression.utf8.count < 1_000)
            _ = try OpeningHours(parsing: reading.expression)
        }
    }

    @Test("Texts at the limit made of one repeated piece are read or refused")
    func repeated() throws {
        for piece in [
            "周一", "周一,", "周1、", "1、", "1月、", "6-", "8:00-9:00,", "除", "24小时", "其余 8:00-9:00;", "一",
            "次日", "(", "-", ":", "o", "we ", "open hours", "周六 8:00-9:00;", "6月8:00-9:00,",
        ] {
            let text = String(repeating: piece, count: 2_000 / piece.utf8.count)
            let expression = try comment(text)
            #expect(expression.utf8.count < 1_000, "\(piece)")
        }
    }

    @Test("More statements than one station can have are refused")
    func tooManyStatements() {
        let statements = (0..<40).map { minute in "周六 8:\(minute + 10)-9:00 周日 8:00-9:00" }
        let reading = HoursReader().read(statements.joined(separator: ";"))
        #expect(reading.doubt == .conflicting)
    }
}
