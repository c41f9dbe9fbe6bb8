/// An expression joined with a holiday calendar and made ready for many questions.
///
/// Most expressions repeat weekly but for holidays: for these the timetable is a table of the week
/// and a short list of days that differ from it. Others are worked out day by day when asked.
///
/// A class, because many stations keep the same hours and then share one timetable; it never
/// changes.
///
/// Without a calendar `PH` and `SH` never match. With one, a rule that mentions `PH` is unknown in a
/// year that the calendar does not know, on the days and at the times where that matters; the same
/// goes for `SH` if the calendar has no school holidays. Weekdays are those of the calendar; on a
/// make-up working day a time is unknown if its state would differ on any of Monday to Friday.
public final class Timetable: Sendable {
    /// The expression.
    public let hours: OpeningHours
    /// The calendar that says which days are holidays, if one was given.
    public let holidays: HolidayCalendar?

    let planner: DayPlanner
    /// The week, nil if the expression does not repeat weekly.
    let week: WeekTable?

    /// How far ahead a change is looked for, in days: a little more than five years.
    public static let horizonDays = 1_830

    /// Makes a timetable.
    ///
    /// - Parameters:
    ///   - hours: the expression.
    ///   - holidays: what `PH` and `SH` mean; nil if they are to match no day.
    /// - Complexity: O(r · d) for r rules and d special days of the calendar.
    public init(_ hours: OpeningHours, holidays: HolidayCalendar? = nil) {
        self.hours = hours
        self.holidays = holidays
        planner = DayPlanner(hours, calendar: holidays)
        week = WeekTable(planner)
    }

    /// Whether all moments have the same answer.
    var isConstant: Bool { week?.isConstant ?? false }

    /// The answers of a day, by its number.
    func stretches(of day: Int) -> ArraySlice<DayPlan.Stretch> {
        week?.stretches(of: day) ?? planner.plan(for: day).stretches[...]
    }

    /// The answer at a second of local time, counted from 1 January 1970.
    func code(atLocal second: Int) -> AnswerCode {
        let day = DayNumber.floor(second, 86_400)
        let minute = Int32(truncatingIfNeeded: (second - day * 86_400) / 60)
        var code = AnswerCode.closed
        for stretch in stretches(of: day) {
            if stretch.start > minute { break }
            code = stretch.code
        }
        return code
    }
}
