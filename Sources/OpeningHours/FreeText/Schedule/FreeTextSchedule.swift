/// What a text says about opening hours, statement by statement.
struct FreeTextSchedule: Hashable, Sendable {
    /// The most statements that are believed of one station.
    static let maximumStatementCount = 32

    /// When it is open.
    var statements: [FreeTextStatement] = []
    /// The days on which it is closed.
    var off: FreeTextDays = []
    /// Whether it is closed on public holidays that are no weekend days.
    var isOffOnWeekdayHolidays = false
    /// The days that are said to be no exception.
    var asUsual: FreeTextDays = []
    /// The breaks within a day.
    var pauses: [FreeTextSpan] = []
    /// Whether every day of the year is said to be alike.
    var isAllYear = false
    /// Whether it is said to stay open at noon.
    var isOpenAtNoon = false

    /// Whether the times of all statements are known, and those of some weekday among them.
    var isTimed: Bool { hasWeekdays && statements.allSatisfy { !$0.spans.isEmpty } }

    /// Whether some statement speaks of weekdays; holidays alone leave the rest of the year open.
    var hasWeekdays: Bool { statements.contains { !$0.weekdays.isEmpty } }

    /// Whether something is known though times are not.
    ///
    /// Days alone tell something only if the working days are among them: 周六开放 leaves open
    /// whether the rest of the week is closed.
    var isTelling: Bool {
        let named = statements.reduce(into: FreeTextDays()) { $0.formUnion($1.weekdays) }
        if named.isEmpty { return !off.isEmpty || statements.contains { !$0.spans.isEmpty } }
        return named.isSuperset(of: .mondayToFriday)
    }
}
