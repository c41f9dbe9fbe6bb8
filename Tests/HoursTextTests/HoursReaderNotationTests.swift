import HoursText
import OpeningHours
import Testing

@testable import HoursText

@Suite("Notations of times and days")
struct HoursReaderNotationTests {
    private static let hours = (0...23).flatMap { start in (start + 1..<24).map { (start, $0) } }

    private func expression(_ text: String) -> String { HoursReader().read(text).expression }

    private func span(_ start: Int, _ end: Int) -> String {
        [start, end].map { ($0 < 10 ? "0" : "") + "\($0):00" }.joined(separator: "-")
    }

    @Test("am and pm name every hour of the day, 12 am and 12 pm among them")
    func englishClock() {
        let clock = { (hour: Int) in "\((hour + 11) % 12 + 1)\(hour < 12 ? "am" : "pm")" }
        for (start, end) in Self.hours {
            #expect(expression("\(clock(start))-\(clock(end))") == span(start, end))
        }
    }

    @Test("凌晨, 上午, 中午, 下午 and 晚上 name every hour of the day")
    func chineseClock() {
        let clock = { (hour: Int) in
            switch hour {
            case ..<6: "凌晨\(hour)点"
            case ..<12: "上午\(hour)点"
            case 12: "中午12点"
            case ..<18: "下午\(hour - 12)点"
            default: "晚上\(hour - 12)点"
            }
        }
        for (start, end) in Self.hours {
            #expect(expression("\(clock(start))至\(clock(end))") == span(start, end))
        }
    }

    @Test("Chinese numerals name every hour of the day")
    func numerals() {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let numeral = { (hour: Int) in
            switch hour {
            case ..<10: digits[hour]
            case 10: "十"
            case ..<20: "十" + digits[hour - 10]
            case 20: "二十"
            default: "二十" + digits[hour - 20]
            }
        }
        for (start, end) in Self.hours where start >= 6 {
            #expect(expression("\(numeral(start))点到\(numeral(end))点") == span(start, end))
        }
    }

    @Test(
        "Padded hours are on the 24-hour clock, and run over midnight only where nothing else fits"
    )
    func paddedClock() {
        for (start, end) in Self.hours {
            #expect(expression(span(start, end)) == span(start, end))
            let isOnlyReading = end >= 13 && start + 12 <= end
            guard start > 0 else { continue }
            let backward = expression(span(end, start))
            #expect(
                backward == (isOnlyReading ? span(end, start) : "unknown \"\(span(end, start))\"")
            )
        }
    }

    @Test("A range of weekdays is the same in each notation, also over Sunday")
    func weekdays() {
        let chinese = ["一", "二", "三", "四", "五", "六", "日"]
        let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let short = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
        for first in 0..<7 {
            for length in 1..<7 {
                let last = (first + length) % 7
                let members = (0...length).map { short[(first + $0) % 7] }
                let expected = expression("\(members.joined(separator: ", ")) 09:00-17:00")
                #expect(!expected.contains("unknown"))
                for days in [
                    "周\(chinese[first])至周\(chinese[last])", "周\(chinese[first])到\(chinese[last])",
                    "星期\(chinese[first])—星期\(chinese[last])", "周\(first + 1)-\(last + 1)",
                    "周\(first + 1)-周\(last + 1)", "\(english[first])-\(english[last])",
                ] {
                    #expect(expression("\(days) 9:00-17:00") == expected, "\(days)")
                }
            }
        }
    }

    @Test("Two seasons of whole months share out the year, whichever month they begin with")
    func seasons() throws {
        for first in 1...12 {
            for length in 0..<11 {
                let last = (first + length - 1) % 12 + 1
                let next = last % 12 + 1
                let before = (first + 10) % 12 + 1
                let named = expression(
                    "\(first)月-\(last)月 8:00-20:00,\(next)月-\(before)月 9:00-18:00"
                )
                let rest = expression("\(first)月-\(last)月 8:00-20:00,其余 9:00-18:00")
                #expect(named == rest)
                #expect(try OpeningHours(parsing: rest).rules.count == 2)
            }
        }
    }
}
