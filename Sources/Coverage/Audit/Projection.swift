/// What becomes of an audit's main figures when the stations under construction open.
public struct Projection: Sendable {
    /// The figures of all areas together.
    public let total: AreaAudit
    /// The share within a quarter of an hour on foot; nil without demand.
    public let quarterHour: Certainty<Double>?
    /// The share on an ordinary weekday at 23:00; nil without demand.
    public let night: Certainty<Double>?
}
