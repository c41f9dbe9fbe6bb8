import Testing

@testable import OpeningHours

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
