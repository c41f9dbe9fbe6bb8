/// What of an area is within one radius of a station.
public struct RadiusAudit: Hashable, Sendable {
    /// The radius, inclusive.
    public let radius: ServiceRadius
    /// The covered square metres in a straight line; nil where ways run along a network.
    public let coveredSquareMetres: Certainty<Double>?
    /// The covered share of the square metres; nil like those.
    public let areaShare: Certainty<Double>?
    /// The share of the demand with at least one station; nil without demand.
    public let share: Certainty<Double>?
    /// The share of the demand with at least two stations.
    public let share2: Certainty<Double>?
    /// The share of the demand with at least three stations.
    public let share3: Certainty<Double>?
    /// The weight of the demand with at least one station.
    public let coveredWeight: Certainty<Double>
}
