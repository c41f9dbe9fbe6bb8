/// One rule of an expression: on which days, at which times, in which state.
///
/// A list that is empty does not restrict the rule. A rule without any is written `24/7`.
public struct HoursRule: Hashable, Sendable {
    /// How the rule joins the ones before it; `.normal` for the first.
    public let separator: RuleSeparator
    /// The years in which the rule applies.
    public let years: [YearRange]
    /// The parts of the year in which the rule applies.
    public let dates: [DateRange]
    /// The ISO weeks in which the rule applies.
    public let weeks: [WeekRange]
    /// The weekdays and holidays on which the rule applies.
    public let days: DaySelector
    /// The times of those days, the whole day if there are none.
    public let times: [TimeSpan]
    /// The state that the rule gives to those times, and a comment on it.
    public let modifier: RuleModifier
}

extension HoursRule {
    /// Whether the rule leaves out some days.
    public var restrictsDays: Bool {
        !(years.isEmpty && dates.isEmpty && weeks.isEmpty && days.isEmpty)
    }
}

extension HoursRule: CustomStringConvertible {
    /// The rule in its canonical spelling, without its separator.
    public var description: String {
        var parts: [String] = []
        if !years.isEmpty { parts.append(Self.list(years)) }
        if !dates.isEmpty { parts.append(Self.list(dates)) }
        if !weeks.isEmpty { parts.append("week " + Self.list(weeks)) }
        if !days.isEmpty { parts.append(days.description) }
        if !times.isEmpty { parts.append(Self.list(times)) }
        if parts.isEmpty, modifier.state == .open { parts.append("24/7") }
        if modifier != RuleModifier(state: .open, comment: nil) {
            parts.append(modifier.description)
        }
        return parts.joined(separator: " ")
    }

    private static func list(_ items: [some CustomStringConvertible]) -> String {
        items.lazy.map(\.description).joined(separator: ",")
    }
}
