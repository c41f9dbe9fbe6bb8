/// A part of the year, of every year or of one: `Jun-Sep`, `Dec 24-Jan 02`, `2026 Oct 01`.
public enum DateRange: Hashable, Sendable {
    /// Whole months from one to another, inclusive; `Oct-Mar` passes the turn of the year.
    case months(YearMonth, through: YearMonth)
    /// One day.
    case day(DateAnchor)
    /// The days from one to another, inclusive; `Dec 24-Jan 02` passes the turn of the year.
    case days(DateAnchor, through: DateAnchor)
    /// The days from one on: to the end of each year, or forever if the day has a year.
    case onward(DateAnchor)
}

extension DateRange: CustomStringConvertible {
    /// The range as the language writes it.
    public var description: String {
        switch self {
        case .months(let first, let last) where first == last: first.description
        case .months(let first, let last): "\(first)-\(last)"
        case .day(let day): day.description
        case .days(let first, let last): "\(first)-\(last)"
        case .onward(let first): "\(first)+"
        }
    }
}
