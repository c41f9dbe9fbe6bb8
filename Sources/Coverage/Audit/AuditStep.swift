/// What an audit is busy with, for those who watch it.
public enum AuditStep: String, CaseIterable, Hashable, Sendable {
    /// Reading outlines and finding the area of each point.
    case preparing
    /// Shares and distances of people.
    case people
    /// Covered areas and empty circles.
    case areas
    /// Outlines of gaps.
    case gaps
    /// Moments and hours of a week.
    case time
    /// What the records say.
    case records
}
