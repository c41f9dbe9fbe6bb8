/// What is taken to be true about days: the holiday calendar, and assumptions where it is silent.
struct DayWorld {
    let calendar: HolidayCalendar?
    var assumptions: [DayAssumption] = []

    /// The weekday as which a day counts, 0 for Monday.
    func weekday(of day: Int) -> Int {
        for case .weekday(let weekday, day) in assumptions { return weekday }
        return DayNumber.weekday(day)
    }

    /// Whether a day is a holiday; without a calendar no day is.
    func isHoliday(_ kind: HolidayKind, _ day: Int) -> Bool {
        for case .holiday(kind, day, let isHoliday) in assumptions { return isHoliday }
        switch kind {
        case .public: return calendar?.kind(ofDay: day) == .dayOff
        case .school: return calendar?.isSchoolHoliday(day) ?? false
        }
    }
}
