import CivilTime

/// A day of a month, moved by an offset: `Dec 25`, `2026 Oct 01`, `Dec 25 -Su -28 days`.
public struct DateAnchor: Hashable, Sendable {
    /// The month, with a year if the day is one of that year only.
    public let month: YearMonth
    /// The day of the month, 1 … 31; a day that a month does not have never comes.
    public let day: Int
    /// How far the day is moved.
    public let offset: DateOffset
}

extension DateAnchor: CustomStringConvertible {
    /// The day as the language writes it.
    public var description: String {
        "\(month) \(Padding.digits(day, width: 2))\(offset)"
    }
}
