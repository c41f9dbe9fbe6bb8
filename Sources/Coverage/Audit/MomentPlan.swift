import CivilTime
import OpeningHours

/// The moments of a week that every audit looks at, as close after its date as there are any.
struct MomentPlan {
    /// The moments; without a known holiday one less.
    let moments: [(kind: MomentAudit.Kind, time: Instant)]
    /// The ordinary weekday that was taken.
    let weekday: CivilDate
    /// Whether a public holiday is known within a year of the date.
    let hasHoliday: Bool

    /// Picks days: the next Wednesday and Saturday that are neither holidays nor worked out of
    /// turn, and the next day off, else the last one.
    init(date: Instant, calendar: HolidayCalendar) {
        let today = date.date().dayNumber
        let weekday = Self.day(from: today, .wednesday, calendar)
        let saturday = Self.day(from: today, .saturday, calendar)
        let holiday = Self.holiday(around: today, calendar)
        self.weekday = weekday
        hasHoliday = holiday != nil
        var moments: [(MomentAudit.Kind, Instant)] = [
            (.weekdayMorning, weekday.at(8, 0)), (.weekdayNoon, weekday.at(12, 30)),
            (.weekdayEvening, weekday.at(18, 0)), (.weekdayNight, weekday.at(23, 0)),
            (.weekendNoon, saturday.at(12, 30)),
        ]
        if let holiday { moments.append((.holidayNoon, holiday.at(12, 30))) }
        self.moments = moments
    }

    private static func day(
        from today: Int,
        _ weekday: Weekday,
        _ calendar: HolidayCalendar
    ) -> CivilDate {
        let dates = (today..<(today + 70)).lazy.map(CivilDate.init(dayNumber:))
            .filter { $0.weekday == weekday }
        let ordinary = dates.first {
            let kind = calendar.kind(of: $0)
            return kind == .ordinary || kind == .notKnown
        }
        return ordinary ?? dates.first ?? CivilDate(dayNumber: today)
    }

    private static func holiday(around today: Int, _ calendar: HolidayCalendar) -> CivilDate? {
        let next = (today..<(today + 366)).lazy
        let last = (1...366).lazy.map { today - $0 }
        let isOff = { calendar.kind(of: CivilDate(dayNumber: $0)) == .dayOff }
        return (next.first(where: isOff) ?? last.first(where: isOff))
            .map(CivilDate.init(dayNumber:))
    }
}

extension CivilDate {
    /// A time of this day by the clocks of Shanghai.
    fileprivate func at(_ hour: Int, _ minute: Int) -> Instant {
        ZoneRules.shanghai.instant(on: self, second: (hour * 60 + minute) * 60)
    }
}
