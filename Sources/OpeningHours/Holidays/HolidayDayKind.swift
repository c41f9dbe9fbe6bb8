/// What a holiday calendar says about a day.
public enum HolidayDayKind: Hashable, Sendable {
    /// Neither off nor worked out of turn.
    case ordinary
    /// A public holiday, or a day off that belongs to one.
    case dayOff
    /// A weekend day worked in place of a weekday.
    case workingDay
    /// The arrangement of that year is not known.
    case notKnown
}
