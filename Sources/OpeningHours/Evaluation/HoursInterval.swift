public import CivilTime

/// A stretch of time with one answer, as long as it lasts.
public struct HoursInterval: Hashable, Sendable {
    /// The first moment and the first moment after.
    public let range: Range<Instant>
    /// What holds throughout.
    public let answer: HoursAnswer
}
