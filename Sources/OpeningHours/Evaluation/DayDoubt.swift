import CivilTime

/// A question about a day that the holiday calendar leaves open.
enum DayDoubt: Hashable {
    /// As which weekday a make-up working day counts.
    ///
    /// Arrangements do not say which weekday is made up for, so it may be any of Monday to Friday;
    /// and some places keep the hours of the real day.
    case weekday(day: Int)
    /// Whether a day is a holiday: a public one in a year without a table, or a school holiday.
    case holiday(HolidayKind, day: Int)

    /// How many answers are possible; the first is the one to show where all lead to one state.
    var caseCount: Int {
        switch self {
        case .weekday(let day): DayNumber.weekday(day) < 5 ? 5 : 6
        case .holiday: 2
        }
    }

    /// The weekdays as which a make-up working day may count, Monday in the lowest bit.
    static func weekdays(of day: Int) -> UInt8 { 0x1F | 1 << UInt8(DayNumber.weekday(day)) }

    /// The weekday, 0 for Monday, as which a make-up working day counts in a case.
    static func weekday(of day: Int, in number: Int) -> Int {
        let real = DayNumber.weekday(day)
        if number == 0 { return real }
        return number <= real ? number - 1 : number
    }

    /// Whether the question is about a make-up working day.
    var isWeekday: Bool { if case .weekday = self { true } else { false } }

    /// The answer where the possible ones differ.
    var code: AnswerCode {
        switch self {
        case .weekday: .makeUpWorkingDay
        case .holiday(.public, let day): .holidaysNotKnown(year: DayNumber.civil(day).year)
        case .holiday(.school, _): .schoolHolidaysNotKnown
        }
    }
}
