import HoursText
import OpeningHours
import Testing

@testable import HoursText

@Suite("Hours as lists of libraries, museums, parks, banks, halls and shops give them")
struct HoursListTests {
    /// The expression without its comments.
    private func expression(_ text: String) -> String {
        HoursReader().read(text).expression.replacing(#/ "[^"]*"/#, with: "")
    }

    @Test(
        "A text means what a native reader takes it to mean",
        arguments: HoursExample.chineseLists + HoursExample.foreignLists
    )
    func read(_ example: HoursExample) throws {
        #expect(expression(example.text) == example.result)
        #expect(try OpeningHours(parsing: example.result).description == example.result)
    }

    @Test("A text that leaves the hours open is unknown", arguments: HoursExample.doubtful)
    func doubtful(_ text: String) {
        #expect(expression(text) == "unknown")
        #expect(HoursReader().read(text).understanding == .none)
    }

    @Test("The lists hold as many texts as they seem to, each once")
    func tables() {
        let texts =
            (HoursExample.chineseLists + HoursExample.foreignLists).map(\.text)
            + HoursExample.doubtful
        #expect(texts.count >= 480)
        #expect(Set(texts).count == texts.count)
    }
}
