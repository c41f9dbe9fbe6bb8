import CivilTime
import Foundation
import Testing

@Suite("Days of the calendar")
struct CivilDateTests {
    @Test("day numbers count every day of 1600 to 2400 once, in order")
    func counting() throws {
        let start = try #require(CivilDate("1600-01-01"))
        var number = start.dayNumber
        var weekday = start.weekday.rawValue
        #expect(start.weekday == .saturday)
        for year in 1600...2400 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CivilDate(year: year, month: month, day: day) else { continue }
                    if date.dayNumber != number || CivilDate(dayNumber: number) != date
                        || date.weekday.rawValue != weekday
                    {
                        Issue.record("\(date) is not day \(number), weekday \(weekday)")
                        return
                    }
                    number += 1
                    weekday = (weekday + 1) % 7
                }
            }
        }
        #expect(number == start.dayNumber + 2 * 146_097 + 366)
    }

    @Test("the calendar ends where the years 1 and 9999 do")
    func ends() throws {
        #expect(CivilDate("1970-01-01")?.dayNumber == 0)
        #expect(CivilDate(dayNumber: .min).description == "0001-01-01")
        #expect(CivilDate(dayNumber: .max).description == "9999-12-31")
        #expect(CivilDate(dayNumber: CivilDate(dayNumber: .min).dayNumber - 1).year == 1)
        #expect(
            Instant.latest.secondsSince1970 == CivilDate(dayNumber: .max).dayNumber * 86_400
                + 86_399
        )
        #expect(Instant.earliest.secondsSince1970 == CivilDate(dayNumber: .min).dayNumber * 86_400)
    }

    @Test(
        "only real days in ISO 8601 are dates",
        arguments: [
            "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01",
            "2026-1-1", "2026-01-01T", "2026/01/01", "+026-01-01", "２026-01-01", "", "nan",
        ]
    )
    func refused(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test("leap days are dates")
    func leapDays() {
        #expect(CivilDate("2024-02-29")?.weekday == .thursday)
        #expect(CivilDate("2000-02-29")?.weekday == .tuesday)
    }
}
