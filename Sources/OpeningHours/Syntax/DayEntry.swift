public import CivilTime

/// One item in a list of days.
public enum DayEntry: Hashable, Sendable {
    /// The weekdays from one to another, inclusive; `Sa-Mo` passes the turn of the week.
    case weekdays(Weekday, through: Weekday)
    /// Certain weekdays of a month, counted from its start or end.
    case nth(NthWeekday)
    /// Holidays.
    case holiday(HolidayEntry)
}

extension DayEntry: CustomStringConvertible {
    /// The item as the language writes it.
    public var description: String {
        switch self {
        case .weekdays(let first, let last) where first == last: first.description
        case .weekdays(let first, let last): "\(first)-\(last)"
        case .nth(let entry): entry.description
        case .holiday(let entry): entry.description
        }
    }
}
