public import CivilTime

/// A move from a date to a weekday near it; a date that is that weekday stays.
public enum WeekdayShift: Hashable, Sendable {
    /// To the weekday on or after the date, written `+Mo`.
    case forward(Weekday)
    /// To the weekday on or before the date, written `-Mo`.
    case backward(Weekday)

    /// The number of days from a date of that weekday, -6 … 6.
    func days(from weekday: Int) -> Int {
        switch self {
        case .forward(let target): (target.rawValue - weekday + 7) % 7
        case .backward(let target): -((weekday - target.rawValue + 7) % 7)
        }
    }
}

extension WeekdayShift: CustomStringConvertible {
    /// The move as the language writes it behind a date.
    public var description: String {
        switch self {
        case .forward(let weekday): " +\(weekday)"
        case .backward(let weekday): " -\(weekday)"
        }
    }
}
