/// A phrase of a text about opening hours.
enum FreeTextItem: Hashable, Sendable {
    /// A part of the year, and the part that is left.
    case season(FreeTextSeason), remaining
    /// Days, of which something is said before or behind.
    case days(FreeTextDays)
    /// From one time to another, or the whole day.
    case span(FreeTextSpan), allDay
    /// That it is open.
    case open
    /// Days on which it is closed, as a statement of its own or as an exception from another.
    case off(FreeTextDays, isException: Bool)
    /// Days that are no exception.
    case asUsual(FreeTextDays)
    /// A time within the day at which it is closed.
    case pause(FreeTextSpan)
    /// Every day of the year, and no break at noon.
    case allYear, noNoonBreak
    /// A comma, a bracket or the end of a sentence.
    case comma, bracket, semicolon
}
