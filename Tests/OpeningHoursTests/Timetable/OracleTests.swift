import CivilTime
import OpeningHours
import TestSupport
import Testing

@Suite("Against the words of the specification")
struct OracleTests {
    @Test(
        "every quarter of an hour has the answer of a slow evaluator",
        arguments: ["no calendar", "China", "2026 alone", "no year", "school"]
    )
    func agreement(calendarName: String) throws {
        let calendar = try Self.calendar(calendarName)
        // Around National Day and its working day 2026, the turn to 2027, and some day in 2028.
        let windows = [
            "2026-09-19", "2026-09-30", "2026-10-09", "2026-12-25", "2026-12-31", "2028-02-28",
            "1971-12-30", "2099-02-27",
        ]
        // What is in doubt is tried in many ways, which takes the slow evaluator long.
        let seeds: Range<UInt64> = calendarName == "no year" ? 0..<60 : 0..<150
        let school = try calendarName == "school" ? Self.schoolHolidays() : []
        for seed in seeds {
            var generator = ExpressionGenerator(seed: seed)
            let text = generator.expression()
            let knowsSchool = calendar == nil || calendarName == "school"
            guard knowsSchool || !text.contains("SH") else { continue }
            let hours = try OpeningHours(parsing: text)
            let timetable = Timetable(hours, holidays: calendar)
            let oracle = SpecificationOracle(
                hours,
                calendar: calendar,
                schoolHolidays: Set(school.map(\.dayNumber))
            )
            let window = windows[Int(seed) % windows.count]
            let start = try #require(CivilDate(window)).dayNumber
            for day in start..<start + 3 {
                for minute in stride(from: Int(seed % 15), to: 1_440, by: 15) {
                    let instant = Instant(secondsSince1970: day * 86_400 + minute * 60)
                    let found = timetable.answer(at: instant, in: LocalTime.zone)
                    let expected = oracle.answer(day: day, minute: minute)
                    let agrees =
                        expected.map { $0 == found }
                        ?? (found.state == .unknown && found.remark != nil)
                    if agrees { continue }
                    let date = CivilDate(dayNumber: day)
                    Issue.record("seed \(seed): \(text) on \(date), minute \(minute): \(found)")
                    return
                }
            }
        }
    }

    private static func schoolHolidays() throws -> [CivilDate] {
        try ["2026-09-30", "2026-12-25", "2026-12-31", "2028-02-28", "2028-02-29"].map {
            try #require(CivilDate($0))
        }
    }

    private static func calendar(_ name: String) throws -> HolidayCalendar? {
        switch name {
        case "no year": try HolidayCalendar(daysOff: [], years: [])
        case "school":
            try HolidayCalendar(
                daysOff: [try #require(CivilDate("2026-10-01"))],
                schoolHolidays: schoolHolidays(),
                years: nil
            )
        case "China": .china
        case "2026 alone":
            try HolidayCalendar(
                daysOff: ["2026-12-31", "2026-10-01", "2026-10-03"].compactMap { CivilDate($0) },
                workingDays: ["2026-09-20", "2026-12-26", "2026-12-27"].compactMap {
                    CivilDate($0)
                },
                years: [2026]
            )
        default: nil
        }
    }
}
