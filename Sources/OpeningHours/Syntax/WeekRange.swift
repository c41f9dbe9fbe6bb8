import CivilTime

/// A range of ISO 8601 weeks: `40`, `40-41`, `1-52/2`, or `50-3` over the turn of the year.
public struct WeekRange: Hashable, Sendable {
    /// The first week, 1 … 53.
    public let first: Int
    /// The last week, 1 … 53, inclusive; before the first if the range passes the turn of the year.
    public let last: Int
    /// Every how many weeks, counted from the first; 1 for every week.
    public let step: Int

    /// Whether a week of that number is in the range.
    public func contains(_ week: Int) -> Bool {
        if first > last { return week >= first || week <= last }
        return week >= first && week <= last && (week - first) % step == 0
    }
}

extension WeekRange: CustomStringConvertible {
    /// The range as the language writes it, without the word `week`.
    public var description: String {
        let start = Padding.digits(first, width: 2)
        if last == first { return start }
        return start + "-" + Padding.digits(last, width: 2) + (step == 1 ? "" : "/\(step)")
    }
}
