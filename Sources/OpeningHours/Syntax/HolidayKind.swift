/// A kind of holiday that the language knows; the raw value is its spelling.
public enum HolidayKind: String, CaseIterable, Sendable {
    /// Public holidays: in China, the days off of the State Council's arrangement.
    case `public` = "PH"
    /// School holidays.
    case school = "SH"
}
