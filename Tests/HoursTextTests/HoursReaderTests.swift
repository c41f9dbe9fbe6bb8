import HoursText
import OpeningHours
import Testing

@testable import HoursText

@Suite("Reading hours as people write them")
struct HoursReaderTests {
    @Test(
        "A clear text becomes the expression that says the same",
        arguments: HoursExample.understood
    )
    func understood(_ example: HoursExample) {
        let reading = HoursReader().read(example.text)
        #expect(reading.expression == example.result)
        #expect(reading.understanding == .full)
        #expect(reading.isUnderstood)
        #expect(reading.doubt == nil)
        #expect(reading.text == example.text)
    }

    @Test(
        "Days without times keep the days and say that the times are unknown",
        arguments: HoursExample.partly
    )
    func partly(_ example: HoursExample) {
        let reading = HoursReader().read(example.text)
        #expect(reading.expression == example.result)
        #expect(reading.understanding == .partial)
        #expect(!reading.isUnderstood)
        #expect(reading.doubt == .noTimes)
    }

    @Test("An unclear text is unknown, quotes itself and says why", arguments: HoursExample.refused)
    func refused(_ example: HoursExample) {
        let reading = HoursReader().read(example.text)
        let quoted = example.text.replacing("\"", with: "”")
        #expect(reading.expression == "unknown \"\(quoted)\"")
        #expect(reading.understanding == .none)
        #expect(reading.doubt?.description == example.result)
    }

    @Test("The tables hold as many examples as they seem to, each text once")
    func tables() {
        let all = HoursExample.understood + HoursExample.partly + HoursExample.refused
        #expect(HoursExample.understood.count >= 270)
        #expect(HoursExample.refused.count >= 125)
        #expect(Set(all.map(\.text)).count == all.count)
    }

    @Test(
        "Every expression is in the one form that the strict parser prints",
        arguments: HoursExample.understood + HoursExample.partly
    )
    func canonical(_ example: HoursExample) throws {
        #expect(try OpeningHours(parsing: example.result).description == example.result)
    }
}
