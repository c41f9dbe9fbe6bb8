import CivilTime
import OpeningHours
import Testing

@Suite("Hours per week")
struct WeeklyHoursTests {
    @Test(
        "a typical week is counted without holidays",
        arguments: [
            ("24/7", 168.0, 168.0), ("Mo-Fr 09:00-17:00; PH off", 40, 40), ("22:00-06:00", 56, 56),
            ("Sa 22:00-02:00; Su 08:00-10:00", 4, 4), ("Mo-Fr 08:30-12:00,14:00-18:00", 37.5, 37.5),
            ("Mo-Fr unknown", 0, 120), ("Sa 09:00-12:00; Su unknown", 3, 27), ("off", 0, 0),
        ]
    )
    func typical(text: String, open: Double, possible: Double) throws {
        for calendar in [nil, HolidayCalendar.china] {
            let timetable = Timetable(try OpeningHours(parsing: text), holidays: calendar)
            let week = try #require(timetable.typicalWeek)
            #expect(week.openHours == open)
            #expect(week.possibleHours == possible)
        }
    }

    @Test("a given week is counted with its holidays and working days")
    func given() throws {
        let timetable = Timetable(
            try OpeningHours(parsing: "Mo-Fr 09:00-17:00; PH off"),
            holidays: .china
        )
        // Monday 5 to Wednesday 7 October 2026 are off, Saturday 10 is worked.
        let week = timetable.week(of: try #require(CivilDate("2026-10-08")))
        #expect(week == WeeklyHours(openMinutes: 2 * 480, unknownMinutes: 480))
    }

    @Test("hours that depend on the date have no typical week")
    func seasonal() throws {
        let timetable = Timetable(
            try OpeningHours(parsing: "Jun-Sep 08:00-20:00; Oct-May 09:00-18:00")
        )
        #expect(timetable.typicalWeek == nil)
        #expect(timetable.week(of: try #require(CivilDate("2026-07-05"))).openHours == 84)
        #expect(
            timetable.week(of: try #require(CivilDate("2026-10-01"))).openHours == 3 * 12 + 4 * 9
        )
    }
}
