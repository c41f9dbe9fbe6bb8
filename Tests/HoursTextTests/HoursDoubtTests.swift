import HoursText
import Testing

@testable import HoursText

@Suite("What a clerk is told about hours that are not understood")
struct HoursDoubtTests {
    @Test("The doubt names the first part that is not understood, as the list writes it")
    func part() {
        #expect(
            HoursReader().read("周一至周五８：００－１８：００ （详询　Ａ店员）").doubt
                == .unknownWord("详询")
        )
        #expect(HoursReader().read("周六８：００－５：００").doubt == .ambiguous("８：００－５：００"))
        #expect(HoursReader().read("Mon-Fri 9-17 Tbc").doubt == .unknownWord("Tbc"))
    }

    @Test("The part is never longer than forty characters")
    func longPart() {
        let text = String(repeating: "问", count: 500)
        #expect(HoursReader().read(text).doubt == .unknownWord(String(repeating: "问", count: 40)))
    }

    @Test("Each reason is told in English and in Chinese")
    func languages() {
        let doubts: [HoursDoubt] = [
            .empty, .tooLong(byteCount: 3_000), .unknownWord("X"), .ambiguous("X"), .conflicting,
            .noTimes, .undatedSeasons,
        ]
        #expect(Set(doubts.map(\.description)).count == doubts.count)
        #expect(Set(doubts.map(\.chineseDescription)).count == doubts.count)
        #expect(HoursDoubt.unknownWord("雨天").chineseDescription == "“雨天”无法识别")
        #expect(HoursDoubt.unknownWord("雨天").description == "'雨天' is not understood")
    }
}
