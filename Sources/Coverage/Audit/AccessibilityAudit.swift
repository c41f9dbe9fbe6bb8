/// The capacity within reach of people, by E2SFCA (see ``TwoStepAccessibility``).
public struct AccessibilityAudit: Sendable {
    /// The weights by distance.
    public let decay: DistanceDecay
    /// The mean by weight over all areas: capacity for each unit of demand.
    public let total: Double?
    /// The stations that count and have a capacity.
    public let stations: Int
    /// The stations that count but whose capacity is not known, which are left out.
    public let stationsWithoutCapacity: Int
    /// The capacity of the stations that have weighted demand in their catchment.
    public let usedCapacity: Double
}
