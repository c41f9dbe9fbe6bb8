/// How long ago the records of stations were last checked, in whole days.
public struct FreshnessTally: Hashable, Sendable {
    /// The records that were checked at least once.
    public let checked: Int
    /// The records without any check.
    public let never: Int
    /// The median age of the checked ones, the lower of two middle ones; nil without any.
    public let medianDays: Int?
    /// The records whose check is more than 90 days old; those never checked are not among them.
    public let over90Days: Int
    /// The records whose check is more than 180 days old.
    public let over180Days: Int
    /// The records whose check is more than 365 days old.
    public let over365Days: Int
    /// The records whose check is said to be later than the day of the audit; their age counts as 0.
    public let inFuture: Int
}
