/// What a text says about opening hours, statement by statement.
struct FreeTextSchedule: Hashable, Sendable {
    /// The most statements that are believed of one station.
    static let maximumStatementCount = 32

    /// Days off that a season has.
    struct SeasonalOff: Hashable, Sendable {
        let season: FreeTextSeason
        let days: FreeTextDays
    }

    /// What holds on a public holiday that falls on a day off.
    enum HolidayOnDayOff: Hashable, Sendable {
        /// It is a day off, as far as the text tells.
        case off
        /// It is open as on other days.
        case open
        /// The text leaves it open.
        case unknown
    }

    /// When it is open.
    var statements: [FreeTextStatement] = []
    /// The days on which it is closed.
    var off: FreeTextDays = []
    /// The days off that are named within a season.
    var seasonalOff: [SeasonalOff] = []
    /// What a holiday on a day off is.
    var holidayOnDayOff = HolidayOnDayOff.off
    /// Whether it is closed on public holidays that are no weekend days.
    var isOffOnWeekdayHolidays = false
    /// Whether the hours of public holidays are left open.
    var areHolidaysUnknown = false
    /// The days that are said to be no exception.
    var asUsual: FreeTextDays = []
    /// The breaks within a day.
    var pauses: [FreeTextSpan] = []
    /// Whether every day of the year is said to be alike.
    var isAllYear = false
    /// Whether it is said to stay open at noon.
    var isOpenAtNoon = false
    /// What holds on holidays that are days off; it stands in for all other statements.
    var exceptions: [FreeTextStatement] = []

    /// Whether the times of all statements are known, and those of some weekday among them.
    var isTimed: Bool { hasWeekdays && statements.allSatisfy { !$0.spans.isEmpty } }

    /// Whether some statement speaks of weekdays; holidays alone leave the rest of the year open.
    var hasWeekdays: Bool { statements.contains { !$0.weekdays.isEmpty } }

    /// Whether some statement runs past midnight.
    var isOvernight: Bool { statements.contains(where: \.isOvernight) }

    /// Whether something is known though times are not.
    ///
    /// Days alone tell something only if the working days are among them: 周六开放 leaves open
    /// whether the rest of the week is closed.
    var isTelling: Bool {
        let named = statements.reduce(into: FreeTextDays()) { $0.formUnion($1.weekdays) }
        if named.isEmpty { return !off.isEmpty || statements.contains { !$0.spans.isEmpty } }
        return named.isSuperset(of: .mondayToFriday)
    }

    /// What is left open though something is known, nil if nothing is.
    var doubt: HoursDoubt? {
        if statements.contains(where: { !$0.seasonalSpans.isEmpty }) { return .undatedSeasons }
        let isTimed = isTimed && exceptions.allSatisfy { !$0.spans.isEmpty }
        return isTimed && !areHolidaysUnknown ? nil : .noTimes
    }
}
