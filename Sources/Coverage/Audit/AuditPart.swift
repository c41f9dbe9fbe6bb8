/// What an audit works out beyond the figures of each area, each at a cost of its own.
public enum AuditPart: String, CaseIterable, Hashable, Sendable {
    /// The largest circle without a station in each area.
    case circles
    /// The uncovered parts of each area.
    case gaps
    /// What becomes of the figures when the stations under construction open.
    case projection
    /// The shares at typical moments of a week.
    case moments
    /// The share for each hour of a week.
    case week
    /// Straight line and walk side by side.
    case walk
    /// What the records say: amenities, profiles, hours, checks.
    case checklist
    /// What is doubtful in the data.
    case quality
    /// Capacity within reach.
    case accessibility
}
