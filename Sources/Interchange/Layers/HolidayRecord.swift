public import OpeningHours

/// One entry of a list of holidays: a day, or the days from one to another.
public struct HolidayRecord: Hashable, Sendable {
    /// The place among the entries, from 1.
    public let row: Int
    /// The line in the file; 1 where the format has no lines.
    public let line: Int
    /// The days, ascending, at least one.
    public let days: [HolidayDay]
}
