import Interchange
import Testing

@Suite struct FormulaGuardTests {
    /// All texts of up to five of some characters.
    private static let texts: [String] = {
        let characters = ["'", "=", "+", "-", "@", "＝", "\t", "1", ".", "a"]
        var texts = [""]
        var longest = [""]
        for _ in 0..<4 {
            longest = longest.flatMap { start in characters.map { start + $0 } }
            texts += longest
        }
        return texts
    }()

    @Test("Every text comes back, however it was written")
    func lossless() {
        #expect(Self.texts.count == 11_111)
        for text in Self.texts {
            let isLossless =
                FormulaGuard.restored(FormulaGuard.defused(text)) == text
                && FormulaGuard.restored(FormulaGuard.kept(text)) == text
            #expect(isLossless, "\(text.debugDescription)")
        }
    }

    @Test("A defused text begins with no character that starts a formula, unless it is a number")
    func harmless() {
        for text in Self.texts {
            guard let first = FormulaGuard.defused(text).first, "=+-@＝\t".contains(first) else {
                continue
            }
            let isNumber = text.wholeMatch(of: #/-[0-9]+(\.[0-9]+)?/#) != nil
            #expect(isNumber, "\(text.debugDescription)")
        }
    }

    @Test("Telephone numbers and sums are text, negative numbers stay numbers")
    func examples() {
        for text in ["-1", "-1.5", "-073", "1+1", "a", "", "'a'", "3 = 4"] {
            #expect(FormulaGuard.defused(text) == text)
        }
        for text in ["+86 29 8765", "-1-2", "-1e5", "-", "+1", "=A1", "@x", "\t1", "－1", "-１"] {
            #expect(FormulaGuard.defused(text) == "'" + text)
        }
    }
}
