public import CivilTime

/// Certain weekdays of a month: `Mo[1]`, `Fr[1-3,5]`, `Th[-1] +2 days`.
public struct NthWeekday: Hashable, Sendable {
    /// The weekday.
    public let weekday: Weekday
    /// Which of them: 1 … 5 from the start of the month, -1 … -5 from its end.
    public let positions: [ClosedRange<Int>]
    /// The days by which the day found is moved, -366 … 366.
    public let offset: Int
}

extension NthWeekday: CustomStringConvertible {
    /// The days as the language writes them.
    public var description: String {
        let list = positions.lazy.map { range in
            range.count == 1
                ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
        }
        return "\(weekday)[\(list.joined(separator: ","))]\(DayOffset.text(offset))"
    }
}
