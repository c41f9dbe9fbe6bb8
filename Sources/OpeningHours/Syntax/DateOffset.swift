/// How a date is moved: first to a weekday, then by days.
public struct DateOffset: Hashable, Sendable {
    /// The weekday on or after, or on or before, the date; nil to stay.
    public let weekday: WeekdayShift?
    /// The days to add after that, -366 … 366.
    public let days: Int

    /// The offset that moves nothing.
    public static let none = DateOffset(weekday: nil, days: 0)
}

extension DateOffset: CustomStringConvertible {
    /// The offset as the language writes it behind a date, empty if it moves nothing.
    public var description: String {
        (weekday?.description ?? "") + DayOffset.text(days)
    }
}
