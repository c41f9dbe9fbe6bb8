public import Geodesy

/// Accessibility by the enhanced two-step floating catchment area method (E2SFCA).
///
/// First each station's capacity is divided by the demand around it, weighted by distance; then
/// each place adds up what the stations around it offer, weighted by distance. The sum of P · A over
/// all demand equals the capacity of the stations that have weighted demand around them.
///
/// Luo, W., and Qi, Y. (2009), "An enhanced two-step floating catchment area (E2SFCA) method for
/// measuring spatial accessibility to primary care physicians", Health & Place 15, 1100–1107.
public struct TwoStepAccessibility: Sendable {
    /// The weights by distance that were used.
    public let decay: DistanceDecay
    /// What each demand point finds: capacity for each unit of its weight.
    public let byPoint: [Double]
    /// What each station offers: capacity for each unit of weighted demand; nil without demand.
    public let ratios: [Double?]
    /// The capacity of the stations that have weighted demand in their catchment.
    public let usedCapacity: Double
    /// The mean by weight of each area, by its number; nil without demand.
    public let areas: [Double?]
    /// The mean by weight of all areas together, nil without demand.
    public let total: Double?

    /// Works accessibility out along geodesics.
    ///
    /// - Parameters:
    ///   - demand: the places with their weights and areas. Places outside every area use stations
    ///     as well, for they are there, but are in no mean.
    ///   - stations: where the stations are.
    ///   - capacities: how many people each serves; finite and not negative.
    ///   - decay: the weights by distance.
    /// - Throws: ``CoverageError`` for a capacity or zones that make no sense.
    /// - Complexity: O(m k) for m places with k stations around each.
    public init(
        of demand: Demand,
        by stations: [Coordinate],
        capacities: [Double],
        decay: DistanceDecay
    ) throws(CoverageError) {
        preconditionFailure("not written yet")
    }
}
