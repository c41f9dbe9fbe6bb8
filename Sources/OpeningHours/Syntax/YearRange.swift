import CivilTime

/// A range of years: `2026`, `2024-2026`, `2024-2030/2` or `2026+`.
public struct YearRange: Hashable, Sendable {
    /// The first year, 1 … 9999.
    public let first: Int
    /// The last year, inclusive; nil if the range does not end.
    public let last: Int?
    /// Every how many years, counted from the first; 1 for every year.
    public let step: Int

    /// Whether a year is in the range.
    public func contains(_ year: Int) -> Bool {
        year >= first && year <= last ?? year && (step == 1 || (year - first) % step == 0)
    }
}

extension YearRange: CustomStringConvertible {
    /// The range as the language writes it.
    public var description: String {
        let start = Padding.digits(first, width: 4)
        guard let last else { return start + "+" }
        if last == first { return start }
        return start + "-" + Padding.digits(last, width: 4) + (step == 1 ? "" : "/\(step)")
    }
}
