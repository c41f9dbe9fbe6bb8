import CivilTime
import OpeningHours
import Testing

@Suite("Opening hours on holidays")
struct HolidayHoursTests {
    @Test(
        "days off and working days of the arrangement decide in Shanghai",
        arguments: [
            // National Day 2026, a Thursday.
            ("Mo-Fr 08:00-18:00; PH off", "2026-10-01 10:00", "closed"),
            ("PH off; Mo-Fr 08:00-18:00", "2026-10-01 10:00", "open"),
            ("Mo-Su,PH 08:00-22:00", "2026-10-01 10:00", "open"),
            ("Mo-Su 08:00-22:00; PH 10:00-16:00", "2026-10-01 09:00", "closed"),
            ("PH Mo-Fr 10:00-12:00", "2026-10-01 10:00", "open"),
            ("PH Mo-Fr 10:00-12:00", "2026-10-03 10:00", "closed"),
            ("24/7; PH +1 day off", "2026-10-08 10:00", "closed"),
            ("24/7; PH +1 day off", "2026-10-09 10:00", "open"),
            ("24/7; PH -1 day off", "2026-09-30 10:00", "closed"),
            // Saturday 10 October 2026 is worked, as some weekday.
            ("Mo-Fr 08:00-18:00", "2026-10-10 10:00", "unknown 调休"),
            ("Mo-Fr 08:00-18:00", "2026-10-10 07:59", "closed"),
            ("Mo-Fr 08:00-18:00", "2026-10-10 18:00", "closed"),
            ("Mo-Fr 08:00-18:00; Sa 09:00-12:00", "2026-10-10 10:00", "open"),
            ("Mo-Fr 08:00-18:00; Sa 09:00-12:00", "2026-10-10 13:00", "unknown 调休"),
            ("Mo-Sa 08:00-18:00", "2026-10-10 10:00", "open"),
            ("Mo-Su 08:00-18:00", "2026-10-10 10:00", "open"),
            ("Sa,Su 08:00-18:00", "2026-10-10 10:00", "unknown 调休"),
            ("Mo-Th,Sa 08:00-18:00", "2026-10-10 10:00", "unknown 调休"),
            ("Su off", "2026-10-10 10:00", "closed"),
            ("08:00-18:00; PH off", "2026-10-10 10:00", "open"),
            ("Mo-Fr 20:00-02:00", "2026-10-11 01:00", "unknown 调休"),
            ("Mo-Fr 20:00-02:00", "2026-10-11 02:00", "closed"),
            ("Sa[2] 09:00-12:00", "2026-10-10 10:00", "unknown 调休"),
            ("2026 Oct 10 09:00-17:00", "2026-10-10 10:00", "open"),
            ("Mo-Fr 09:00-17:00 \"甲\"; Sa 09:00-17:00 \"乙\"", "2026-10-10 10:00", "open 乙"),
            // An ordinary Saturday.
            ("Mo-Fr 08:00-18:00", "2026-10-17 10:00", "closed"),
            // 2027 has no table yet.
            ("Mo-Fr 08:00-18:00; PH off", "2027-03-01 10:00", "unknown 2027年节假日安排未知"),
            ("Mo-Fr 08:00-18:00; PH off", "2027-03-01 07:00", "closed"),
            ("Mo-Fr 08:00-18:00; PH off", "2027-03-06 10:00", "closed"),
            ("Mo-Su,PH 08:00-22:00", "2027-03-01 10:00", "open"),
            ("Mo-Fr 08:00-18:00; PH 08:00-12:00", "2027-03-01 10:00", "open"),
            ("Mo-Fr 08:00-18:00; PH 08:00-12:00", "2027-03-01 13:00", "unknown 2027年节假日安排未知"),
            ("Mo-Fr 08:00-18:00", "2027-03-01 10:00", "open"),
            ("22:00-02:00; PH off", "2026-12-31 23:00", "open"),
            ("22:00-02:00; PH off", "2027-01-01 01:00", "unknown 2027年节假日安排未知"),
            ("24/7; PH +1 day off", "2027-01-01 10:00", "open"),
            ("24/7; PH +1 day off", "2027-01-02 10:00", "unknown 2027年节假日安排未知"),
            ("24/7; PH -1 day off", "2026-12-31 10:00", "unknown 2027年节假日安排未知"),
            // No table of school holidays comes with the country.
            ("Mo-Fr 08:00-18:00; SH off", "2026-10-15 10:00", "unknown 寒暑假日期未知"),
            ("Mo-Fr 08:00-18:00; SH off", "2026-10-17 10:00", "closed"),
        ]
    )
    func china(text: String, time: String, expected: String) throws {
        let timetable = Timetable(try OpeningHours(parsing: text), holidays: .china)
        let answer = timetable.answer(at: try LocalTime.at(time, in: .shanghai))
        let found = answer.state.rawValue + (answer.comment.map { " " + $0 } ?? "")
        #expect(found == expected, "\(text) at \(time)")
    }

    @Test("without a calendar PH and SH match no day")
    func noCalendar() throws {
        let weekdays = Timetable(try OpeningHours(parsing: "Mo-Fr 08:00-18:00; PH,SH off"))
        #expect(weekdays.state(at: try LocalTime.at("2026-10-01 10:00", in: .shanghai)) == .open)
        #expect(weekdays.state(at: try LocalTime.at("2026-10-10 10:00", in: .shanghai)) == .closed)
        let holidays = Timetable(try OpeningHours(parsing: "PH 08:00-18:00"))
        #expect(holidays.nextOpening(after: try LocalTime.at("2026-10-01 10:00")) == nil)
    }

    @Test("school holidays count if the calendar has them")
    func schoolHolidays() throws {
        let calendar = try HolidayCalendar(
            daysOff: [],
            schoolHolidays: [try #require(CivilDate("2026-07-15"))],
            years: nil
        )
        let timetable = Timetable(
            try OpeningHours(parsing: "09:00-17:00; SH off"),
            holidays: calendar
        )
        #expect(timetable.state(at: try LocalTime.at("2026-07-15 10:00", in: .shanghai)) == .closed)
        #expect(timetable.state(at: try LocalTime.at("2026-07-16 10:00", in: .shanghai)) == .open)
    }

    @Test("remarks are told in Chinese and in English")
    func remarks() {
        let remarks: [HoursRemark] = [
            .makeUpWorkingDay, .holidaysNotKnown(year: 2027), .schoolHolidaysNotKnown,
            .closingTimeNotKnown,
        ]
        #expect(Set(remarks.map(\.description) + remarks.map(\.englishDescription)).count == 8)
        #expect(HoursRemark.written("刷卡").englishDescription == "刷卡")
    }
}
