/// A question about a day that the holiday calendar leaves open.
enum DayDoubt {
    /// As which weekday a make-up working day counts.
    case weekday(day: Int)
    /// Whether a day of a year without a table is a public holiday.
    case publicHoliday(day: Int)
    /// Whether a day is a school holiday.
    case schoolHoliday(day: Int)

    /// The possible answers, the one to show where they agree first.
    ///
    /// Arrangements do not say which weekday is made up for, so it may be any of Monday to Friday;
    /// and some places keep the hours of the real day.
    var assumptions: [DayAssumption] {
        switch self {
        case .weekday(let day):
            let real = DayNumber.weekday(day)
            return ([real] + (0..<5).filter { $0 != real }).map { .weekday($0, day: day) }
        case .publicHoliday(let day):
            return [false, true].map { .holiday(.public, day: day, $0) }
        case .schoolHoliday(let day):
            return [false, true].map { .holiday(.school, day: day, $0) }
        }
    }

    /// The answer where the possible ones differ.
    var code: AnswerCode {
        switch self {
        case .weekday: .makeUpWorkingDay
        case .publicHoliday(let day): .holidaysNotKnown(year: DayNumber.civil(day).year)
        case .schoolHoliday: .schoolHolidaysNotKnown
        }
    }
}
