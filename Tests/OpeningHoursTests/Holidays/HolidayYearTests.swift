import CivilTime
import OpeningHours
import TestSupport
import Testing

@Suite("Arrangements of holidays")
struct HolidayYearTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func off(_ text: String) throws -> HolidayDay { HolidayDay(try date(text), .off) }

    @Test("Days go to their own year, and those of late December to the year that begins")
    func eves() throws {
        let days = try ["2029-05-01", "2028-12-30", "2029-01-01", "2028-12-31"].map(off)
        let arrangements = try HolidayYear.arrangements(of: days)
        #expect(arrangements.map(\.year) == [2029])
        #expect(
            arrangements[0].days.map(\.date.description) == [
                "2028-12-30", "2028-12-31", "2029-01-01", "2029-05-01",
            ]
        )
        #expect(arrangements[0].dayOffCount == 2)
        let both = try HolidayYear.arrangements(of: days + [try off("2028-05-01")])
        #expect(both.map(\.year) == [2028, 2029])
        #expect(both.map(\.days.count) == [3, 2])
        let alone = try HolidayYear.arrangements(of: [try off("2028-12-31")])
        #expect(alone.map(\.year) == [2028])
    }

    @Test("Years that are named are arranged, even without a day, and no others are")
    func years() throws {
        let empty = try HolidayYear.arrangements(of: [], years: [2030, 2029])
        #expect(empty.map(\.year) == [2029, 2030])
        #expect(empty.allSatisfy { $0.days.isEmpty })
        let day = try date("2031-01-01")
        #expect(throws: HolidayCalendarError.outsideYears(day)) {
            try HolidayYear.arrangements(of: [HolidayDay(day, .off)], years: [2030])
        }
        let early = try date("2028-12-24")
        #expect(throws: HolidayCalendarError.outsideYears(early)) {
            try HolidayYear.arrangements(of: [HolidayDay(early, .off)], years: [2029])
        }
    }

    @Test("What contradicts itself is refused")
    func contradictions() throws {
        let saturday = try date("2027-10-09")
        let sunday = try date("2027-10-10")
        let wednesday = try date("2027-10-06")
        let cases: [([HolidayDay], HolidayCalendarError)] = [
            ([HolidayDay(saturday, .off), HolidayDay(saturday, .work)], .offAndWorked(saturday)),
            (
                [HolidayDay(sunday, .off), HolidayDay(sunday, .off, isStatutory: true)],
                .listedTwice(sunday)
            ), ([HolidayDay(wednesday, .work)], .workedWeekday(wednesday)),
            ([HolidayDay(sunday, .work, isStatutory: true)], .statutoryButWorked(sunday)),
        ]
        for (days, error) in cases {
            #expect(throws: error) { try HolidayYear(year: 2027, days: days) }
            #expect(error.description != error.chineseDescription)
        }
        #expect(throws: HolidayCalendarError.notAYear(1_899)) {
            try HolidayYear(year: 1_899, days: [])
        }
        let twice = [HolidayDay(sunday, .work), HolidayDay(sunday, .work)]
        #expect(try HolidayYear(year: 2027, days: twice).days.count == 1)
    }

    @Test("A year is incomplete with fewer days off than the law makes")
    func incomplete() throws {
        for (year, minimum) in [(2024, 11), (2025, 13), (2031, 13)] {
            for count in [0, minimum - 1, minimum] {
                let days = try (1...31).prefix(count).map { day in
                    try HolidayDay(
                        #require(CivilDate(year: year, month: 1, day: day)),
                        .off
                    )
                }
                let arrangement = try HolidayYear(year: year, days: days)
                #expect(arrangement.isIncomplete == (count < minimum))
                #expect(arrangement.statutoryDayCount == minimum)
            }
        }
    }

    @Test("Years that replace others are what they say, and no other day changes")
    func replacing() throws {
        let arrangement = try HolidayYear(
            year: 2026,
            days: [off("2026-10-03"), HolidayDay(date("2026-10-10"), .off, isStatutory: true)]
        )
        let later = try HolidayYear(
            year: 2028,
            days: [off("2027-12-31"), HolidayDay(date("2028-01-08"), .work)]
        )
        let calendar = HolidayCalendar.china.replacing([later, arrangement])
        #expect(calendar.years == [2024, 2025, 2026, 2028])
        let first = try date("2023-12-01").dayNumber
        for number in first...(try date("2029-01-31").dayNumber) {
            let date = CivilDate(dayNumber: number)
            let expected: HolidayDayKind =
                switch (date.year, date.description) {
                case (_, "2026-10-03"), (_, "2026-10-10"), (_, "2027-12-31"): .dayOff
                case (_, "2028-01-08"): .workingDay
                case (2026, _), (2028, _): .ordinary
                default: HolidayCalendar.china.kind(of: date)
                }
            #expect(calendar.kind(of: date) == expected, "\(date)")
            let isStatutory =
                date.year == 2026
                ? date.description == "2026-10-10" : HolidayCalendar.china.isStatutory(date)
            #expect(calendar.isStatutory(date) == isStatutory, "\(date)")
        }
        #expect(HolidayCalendar.china.replacing([]) == .china)
    }

    @Test("A day that two arrangements name is what the later one says")
    func turnOfTheYear() throws {
        let day = try date("2028-12-30")
        let old = try HolidayYear(year: 2028, days: [HolidayDay(day, .work)])
        let new = try HolidayYear(year: 2029, days: [HolidayDay(day, .off)])
        for order in [[old, new], [new, old]] {
            #expect(HolidayCalendar.china.replacing(order).kind(of: day) == .dayOff)
        }
    }
}
