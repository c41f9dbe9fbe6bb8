import CivilTime
import OpeningHours
import Testing

@Suite("Holidays that ought to be known by now")
struct MissingYearTests {
    @Test(
        "the next year is missed from 1 October on, the current one all year",
        arguments: [
            ("2026-09-30T23:59", nil), ("2026-10-01T00:00", 2027), ("2026-11-27T10:00", 2027),
            ("2026-12-31T23:59", 2027), ("2027-01-01T00:00", 2027), ("2027-07-01T00:00", 2027),
            ("2023-12-31T23:59", 2023), ("2024-10-01T00:00", nil), ("2025-12-31T12:00", nil),
        ] as [(String, Int?)]
    )
    func china(time: String, year: Int?) throws {
        #expect(HolidayCalendar.china.missingYear(at: try #require(Instant(time))) == year)
    }

    @Test("holidays are known up to the start of the first year that is not")
    func knownUntil() throws {
        let china = HolidayCalendar.china
        for (time, end) in [
            ("2024-05-01T00:00", "2027-01-01T00:00"), ("2026-11-27T00:00", "2027-01-01T00:00"),
            ("2028-06-01T00:00", "2028-01-01T00:00"), ("2020-06-01T00:00", "2020-01-01T00:00"),
        ] {
            #expect(china.knownUntil(from: try #require(Instant(time))) == Instant(end))
        }
    }

    @Test("a calendar that speaks for every year misses none")
    func everyYear() throws {
        let calendar = try HolidayCalendar(daysOff: [], years: nil)
        let time: Instant = try #require(Instant("2031-11-01T00:00"))
        #expect(calendar.missingYear(at: time) == nil)
        #expect(calendar.knownUntil(from: time) == nil)
    }

    @Test(
        "hours depend on holidays if they name them, or some weekdays and not others",
        arguments: [
            ("24/7", false), ("08:00-20:00", false), ("Mo-Su 08:00-20:00", false),
            ("Mo-Fr 08:00-20:00", true), ("08:00-20:00; PH off", true), ("Sa[1] 08:00-12:00", true),
            ("2026 Oct 01 off", false),
        ]
    )
    func depends(text: String, depends: Bool) throws {
        let timetable = Timetable(try OpeningHours(parsing: text), holidays: .china)
        #expect(timetable.dependsOnPublicHolidays == depends)
    }
}
