/// Holidays of a kind, or the days so many days after or before them: `PH`, `PH +1 day`.
public struct HolidayEntry: Hashable, Sendable {
    /// The kind of holiday.
    public let kind: HolidayKind
    /// The days by which the holiday is moved, -366 … 366.
    public let offset: Int
}

extension HolidayEntry: CustomStringConvertible {
    /// The days as the language writes them.
    public var description: String { kind.rawValue + DayOffset.text(offset) }
}
