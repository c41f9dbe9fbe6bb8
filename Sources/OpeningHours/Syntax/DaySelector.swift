/// The days of a rule: weekdays and holidays.
public struct DaySelector: Hashable, Sendable {
    /// Days that match if any entry does; empty for every day.
    public let entries: [DayEntry]
    /// Holidays to which the entries are restricted, as in `PH Mo-Fr`; usually empty.
    public let within: [HolidayEntry]

    /// The selector of every day.
    public static let everyDay = DaySelector(entries: [], within: [])

    /// Whether every day is selected because nothing is said.
    public var isEmpty: Bool { entries.isEmpty && within.isEmpty }

    /// Whether holidays of a kind occur.
    public func mentions(_ kind: HolidayKind) -> Bool {
        holidays.contains { $0.kind == kind }
    }

    /// All holidays that occur.
    var holidays: [HolidayEntry] {
        within + entries.compactMap { if case .holiday(let entry) = $0 { entry } else { nil } }
    }
}

extension DaySelector: CustomStringConvertible {
    /// The days as the language writes them.
    public var description: String {
        let days = entries.lazy.map(\.description).joined(separator: ",")
        if within.isEmpty { return days }
        return within.lazy.map(\.description).joined(separator: ",") + " " + days
    }
}
