import CivilTime
import Foundation
import OpeningHours
import Testing

@Suite("Holidays of China")
struct HolidayCalendarTests {
    @Test("the arrangements of 2024 to 2026 are complete")
    func china() throws {
        let calendar = HolidayCalendar.china
        #expect(calendar.years == [2024, 2025, 2026])
        let daysOff = [2024: 28, 2025: 28, 2026: 33]
        let workingDays = [2024: 8, 2025: 5, 2026: 6]
        let statutory = [2024: 11, 2025: 13, 2026: 13]
        for year in 2024...2026 {
            let days = try Self.days(of: year)
            #expect(days.count { calendar.kind(of: $0) == .dayOff } == daysOff[year])
            #expect(days.count { calendar.kind(of: $0) == .workingDay } == workingDays[year])
            #expect(days.count { calendar.isStatutory($0) } == statutory[year])
            for day in days {
                let kind = calendar.kind(of: day)
                if calendar.isStatutory(day) { #expect(kind == .dayOff, "\(day)") }
                if kind == .workingDay {
                    #expect([.saturday, .sunday].contains(day.weekday), "\(day)")
                }
            }
        }
    }

    @Test("each working day made up for gives one weekday off besides the statutory ones")
    func balance() throws {
        for year in 2024...2026 {
            let days = try Self.days(of: year)
            let calendar = HolidayCalendar.china
            let extra = days.count { day in
                calendar.kind(of: day) == .dayOff && !calendar.isStatutory(day)
                    && ![.saturday, .sunday].contains(day.weekday)
            }
            // A statutory day on a weekend is itself given back as a weekday.
            let onWeekend = days.count { day in
                calendar.isStatutory(day) && [.saturday, .sunday].contains(day.weekday)
            }
            let madeUp = days.count { calendar.kind(of: $0) == .workingDay }
            #expect(extra == madeUp + onWeekend, "\(year)")
        }
    }

    @Test("a year without a table is not known, whatever the day")
    func unknownYear() throws {
        for text in ["2023-12-31", "2027-01-01", "2027-10-01", "9999-12-31"] {
            #expect(HolidayCalendar.china.kind(of: try #require(CivilDate(text))) == .notKnown)
        }
    }

    @Test(
        "a calendar has three forms in JSON",
        arguments: [
            (#""CN""#, "2026-10-01", HolidayDayKind.dayOff),
            (#""CN""#, "2027-10-01", .notKnown),
            (#"["2026-10-01"]"#, "2026-10-01", .dayOff),
            (#"["2026-10-01"]"#, "2027-10-01", .ordinary),
            ("[]", "2027-10-01", .ordinary),
            (
                #"{"off":["2027-10-01/2027-10-07"],"work":["2027-09-26"],"years":[2027]}"#,
                "2027-10-07", .dayOff
            ),
            (
                #"{"off":["2027-10-01/2027-10-07"],"work":["2027-09-26"],"years":[2027]}"#,
                "2027-09-26", .workingDay
            ),
            (
                #"{"off":["2027-10-01/2027-10-07"],"work":["2027-09-26"],"years":[2027]}"#,
                "2028-10-01", .notKnown
            ),
            (#"{"off":["2027-10-01"]}"#, "2027-01-01", .ordinary),
            (#"{"off":["2027-10-01"]}"#, "2026-01-01", .notKnown),
            (#"{"off":[],"years":[2027]}"#, "2027-10-01", .ordinary),
        ]
    )
    func forms(json: String, day: String, kind: HolidayDayKind) throws {
        let calendar = try JSONDecoder().decode(HolidayCalendar.self, from: Data(json.utf8))
        #expect(calendar.kind(of: try #require(CivilDate(day))) == kind)
    }

    @Test(
        "a calendar that contradicts itself or names no day is refused",
        arguments: [
            (#""DE""#, HolidayCalendarError.unknownCountry("DE")),
            (#"["2026-02-30"]"#, .notADate("2026-02-30")),
            (#"["2026-10-01/2027-10-02"]"#, .notADate("2026-10-01/2027-10-02")),
            (#"["2026-10-02/2026-10-01"]"#, .notADate("2026-10-02/2026-10-01")),
            (#"["2026-10-01/"]"#, .notADate("2026-10-01/")),
            (#"["1/2/3"]"#, .notADate("1/2/3")),
        ]
    )
    func refused(json: String, error: HolidayCalendarError) {
        #expect(throws: error) {
            try JSONDecoder().decode(HolidayCalendar.self, from: Data(json.utf8))
        }
        #expect(error.description != error.chineseDescription)
    }

    @Test("a list without end is refused")
    func tooManyDays() {
        let ranges = Array(repeating: #""2026-01-01/2026-12-31""#, count: 100)
        let json = "[" + ranges.joined(separator: ",") + "]"
        #expect(throws: HolidayCalendarError.tooManyDays(limit: 20_000)) {
            try JSONDecoder().decode(HolidayCalendar.self, from: Data(json.utf8))
        }
    }

    @Test("a day cannot be off and worked")
    func contradiction() throws {
        let day = try #require(CivilDate("2026-10-10"))
        #expect(throws: HolidayCalendarError.offAndWorked(day)) {
            try HolidayCalendar(daysOff: [day], workingDays: [day], years: nil)
        }
    }

    private static func days(of year: Int) throws -> [CivilDate] {
        let first = try #require(CivilDate(year: year, month: 1, day: 1))
        let last = try #require(CivilDate(year: year, month: 12, day: 31))
        return (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
    }
}
