public import CivilTime

/// An expression joined with a holiday calendar and made ready for many questions.
///
/// Most expressions repeat weekly but for holidays: for these the timetable is a table of the week,
/// another of a week whose holidays are not known, and a short list of days that differ from them.
/// Others are worked out when asked, some 63 days at a time. Either way a question takes a bounded
/// time, whatever the expression and the day: some 50 µs for the worst of 1,000 characters.
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

    /// How far ahead a change is looked for at most, in days: a little more than a year.
    public static let horizonDays = 400

    /// What a search may cost, in rules painted in a slot of a window.
    ///
    /// It keeps a question to some 50 µs for any expression; one of a dozen rules and ten times is
    /// looked at as far ahead as any.
    private static let maximumSearch = 1_400

    /// How far ahead a change of these hours is looked for, in days: ``horizonDays``, and less for an
    /// expression of hundreds of times and rules.
    let searchDays: Int

    /// Makes a timetable.
    ///
    /// - Parameters:
    ///   - hours: the expression.
    ///   - holidays: what `PH` and `SH` mean; nil if they are to match no day.
    /// - Complexity: O(r · d) for r rules and d special days of the calendar.
    public init(_ hours: OpeningHours, holidays: HolidayCalendar? = nil) {
        self.hours = hours
        self.holidays = holidays
        planner = DayPlanner(HoursProgram(hours), calendar: holidays)
        week = WeekTable(planner)
        let windows = max(1, Self.maximumSearch / planner.searchWork)
        searchDays = min(Self.horizonDays, windows * PlannedWindow.dayCount)
    }

    /// The moment up to which a change after an instant is looked for, at most ``horizonDays`` later.
    ///
    /// Where nothing is found, there is no change before it; later there may be one.
    public func horizon(of instant: Instant) -> Instant {
        Instant(secondsSince1970: instant.secondsSince1970 + searchDays * 86_400)
    }

    /// Whether all moments have the same answer, so that it never changes.
    public var isConstant: Bool { week?.isConstant ?? false }

    /// Whether some answer depends on which days are public holidays or make-up working days.
    public var dependsOnPublicHolidays: Bool {
        !planner.program.publicOffsets.isEmpty || !planner.program.weekdayOffsets.isEmpty
    }

    var answers: AnswerTable { planner.program.answers }

    /// The answers of a day, by its number.
    func stretches(of day: Int) -> ArraySlice<DayPlan.Stretch> {
        week?.stretches(of: day) ?? planner.plan(for: day).stretches[...]
    }

    /// An answer of ``stretches(of:)`` on a day.
    func resolved(_ code: AnswerCode, on day: Int) -> AnswerCode {
        week?.resolved(code, on: day) ?? code
    }

    /// The answer at a second of local time, counted from 1 January 1970.
    func code(atLocal second: Int, _ window: inout PlannedWindow?) -> AnswerCode {
        let day = DayNumber.floor(second, 86_400)
        let minute = (second - day * 86_400) / 60
        guard let week, let stretches = week.stretches(of: day) else {
            return planner.code(on: day, minute: minute, &window)
        }
        var code = AnswerCode.closed
        for stretch in stretches {
            if stretch.start > minute { break }
            code = stretch.code
        }
        return week.resolved(code, on: day)
    }
}
