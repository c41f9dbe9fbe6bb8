import CivilTime
import HoursText
import OpeningHours
import Testing

@testable import HoursText

/// The days are those of November 2026, whose 16th is a Monday, and of the National Day holiday,
/// Thursday 1 to Wednesday 7 October.
@Suite("What the hours of a text come to when they are asked")
struct HoursMeaningTests {
    private func state(
        _ text: String,
        _ month: Int,
        _ day: Int,
        at hour: Int,
        _ minute: Int = 0
    ) throws -> HoursState {
        let hours = try OpeningHours(parsing: HoursReader().read(text).expression)
        let date = try #require(CivilDate(year: 2026, month: month, day: day))
        let instant = ZoneRules.shanghai.instant(on: date, second: (hour * 60 + minute) * 60)
        return Timetable(hours, holidays: .china).state(at: instant)
    }

    @Test("A Friday night lasts until its end on Saturday though the weekend is off")
    func night() throws {
        let text = "周一至周五 20:00-次日2:00,周末休息"
        #expect(try state(text, 11, 21, at: 1, 59) == .open)
        #expect(try state(text, 11, 21, at: 2) == .closed)
        #expect(try state(text, 11, 21, at: 20) == .closed)
    }

    @Test("A night that begins on a holiday is off, and one that begins on its eve is not")
    func nightsOfHolidays() throws {
        for text in ["20:00-08:00（法定节假日休息）", "工作日 20:00-次日8:00", "每天20:00-次日8:00,节假日除外"] {
            // The holiday is from Thursday 1 to Wednesday 7 October.
            #expect(try state(text, 10, 1, at: 3) == .open, "\(text)")
            #expect(try state(text, 10, 1, at: 8) == .closed, "\(text)")
            #expect(try state(text, 10, 1, at: 21) == .closed, "\(text)")
            #expect(try state(text, 10, 2, at: 3) == .closed, "\(text)")
            #expect(try state(text, 10, 8, at: 3) == .closed, "\(text)")
            #expect(try state(text, 10, 8, at: 21) == .open, "\(text)")
            #expect(try state(text, 10, 9, at: 3) == .open, "\(text)")
        }
    }

    @Test("Where holidays have times of their own, the nights around them keep theirs")
    func holidayTimesAmongNights() throws {
        let text = "20:00-08:00,节假日9:00-17:00"
        #expect(try state(text, 10, 1, at: 3) == .open)
        #expect(try state(text, 10, 1, at: 10) == .open)
        #expect(try state(text, 10, 7, at: 18) == .closed)
        #expect(try state(text, 10, 7, at: 21) == .closed)
        #expect(try state(text, 10, 8, at: 3) == .closed)
        #expect(try state(text, 10, 8, at: 10) == .closed)
        #expect(try state(text, 10, 8, at: 21) == .open)
    }

    @Test("An end at 23:59 is the end of the day")
    func lastMinute() throws {
        #expect(try state("00:00-23:59", 11, 20, at: 23, 59) == .open)
        #expect(try state("8:00-23:59", 11, 20, at: 23, 59) == .open)
        #expect(try state("8:00-23:59", 11, 21, at: 0) == .closed)
    }

    @Test("Times of working days and of holidays leave the weekend unknown")
    func weekendBetween() throws {
        let text = "工作日8:00-18:00,节假日9:00-17:00"
        #expect(try state(text, 11, 20, at: 8) == .open)
        #expect(try state(text, 11, 21, at: 10) == .unknown)
        // Saturday 3 and Friday 2 October are holidays.
        #expect(try state(text, 10, 3, at: 10) == .open)
        #expect(try state(text, 10, 2, at: 8) == .closed)
    }

    @Test("Seasons without dates are certain where they agree")
    func undatedSeasons() throws {
        let text = "夏季 6:00-22:00;冬季 6:30-21:00,周一休息"
        #expect(try state(text, 11, 20, at: 6, 30) == .open)
        #expect(try state(text, 11, 20, at: 6) == .unknown)
        #expect(try state(text, 11, 20, at: 21, 30) == .unknown)
        #expect(try state(text, 11, 20, at: 22) == .closed)
        #expect(try state(text, 11, 16, at: 10) == .closed)
    }

    @Test("A closing day that holidays are excepted from opens on them")
    func closingDay() throws {
        let text = "9:00-17:00,周一闭馆(节假日除外)"
        // Monday 5 October is a holiday.
        #expect(try state(text, 10, 5, at: 10) == .open)
        #expect(try state(text, 10, 12, at: 10) == .closed)
        #expect(try state("9:00-17:00,周一闭馆,节假日照常开放", 10, 5, at: 10) == .unknown)
        #expect(try state("9:00-17:00,周一闭馆,节假日照常开放", 10, 6, at: 10) == .open)
    }

    @Test("A Friday night lasts though Saturday has hours of its own")
    func nightBeforeOtherHours() throws {
        let text = "周五18:00-02:00,周六10:00-22:00"
        #expect(try state(text, 11, 21, at: 1) == .open)
        #expect(try state(text, 11, 21, at: 9) == .closed)
        #expect(try state(text, 11, 21, at: 10) == .open)
        #expect(try state(text, 11, 22, at: 1) == .closed)
    }

    @Test("Holidays win over weekdays wherever the text names them")
    func holidays() throws {
        for text in [
            "周一至周五 8:00-18:00,节假日休息", "节假日休息,周一至周五 8:00-18:00",
            "除节假日外,周一至周五 8:00-18:00",
        ] {
            #expect(try state(text, 10, 2, at: 10) == .closed, "\(text)")
            #expect(try state(text, 11, 20, at: 10) == .open, "\(text)")
        }
        #expect(try state("24小时开放(节假日除外)", 10, 2, at: 10) == .closed)
        #expect(try state("节假日 9:00-12:00;周一至周五 8:00-18:00", 10, 2, at: 13) == .closed)
        #expect(try state("节假日 9:00-12:00;周一至周五 8:00-18:00", 11, 20, at: 13) == .open)
    }

    @Test("A day with hours of its own does not keep those of the week")
    func override() throws {
        let text = "每天 8:00-20:00, 周六 9:00-12:00"
        #expect(try state(text, 11, 21, at: 8, 30) == .closed)
        #expect(try state(text, 11, 20, at: 8, 30) == .open)
    }

    @Test("Two statements about one day are both meant where they follow each other")
    func bothMeant() throws {
        let text = "周一至周五 9:00-12:00 周一至周五 14:00-18:00"
        #expect(try state(text, 11, 20, at: 10) == .open)
        #expect(try state(text, 11, 20, at: 13) == .closed)
        #expect(try state(text, 11, 20, at: 15) == .open)
    }

    @Test("Working days end where a holiday begins, and one that is made up for is in doubt")
    func workingDayTimes() throws {
        // Thursday 1 October is a holiday, Saturday the 10th is worked in the place of one.
        #expect(try state("工作日 8:30-17:30", 10, 1, at: 10) == .closed)
        #expect(try state("周一至周五 8:30-17:30", 10, 1, at: 10) == .open)
        #expect(try state("工作日 8:30-17:30", 10, 8, at: 10) == .open)
        #expect(try state("工作日 8:30-17:30", 10, 10, at: 10) == .unknown)
        #expect(try state("工作日 8:30-17:30", 10, 10, at: 18) == .closed)
        #expect(try state("工作日 8:30-17:30", 10, 17, at: 10) == .closed)
    }

    @Test("Where the weekend has hours of its own, a holiday there keeps them")
    func workingDaysAndWeekend() throws {
        let text = "工作日 9:00-17:00,周末 10:00-16:00"
        #expect(try state(text, 10, 2, at: 11) == .closed)
        #expect(try state(text, 10, 3, at: 11) == .open)
        #expect(try state(text, 10, 8, at: 11) == .open)
    }

    @Test("Working days without times are unknown, and the weekend is closed")
    func workingDays() throws {
        #expect(try state("工作日开放", 11, 20, at: 10) == .unknown)
        #expect(try state("工作日开放", 11, 21, at: 10) == .closed)
    }

    @Test("A day off is closed though nothing is known of the other days")
    func dayOff() throws {
        #expect(try state("周一闭馆", 11, 16, at: 10) == .closed)
        #expect(try state("周一闭馆", 11, 17, at: 10) == .unknown)
    }
}
