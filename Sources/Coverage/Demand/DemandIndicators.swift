/// How well the demand of an area, or of all areas together, is served.
public struct DemandIndicators: Hashable, Sendable {
    /// The demand; a weight of 0 means that there is no demand data, and no share.
    public let demand: DemandTally
    /// The demand that has no way to any station: without stations all of it.
    public let unreached: DemandTally
    /// The shares for each radius, in the order asked for.
    public let byRadius: [RadiusShare]
    /// The distances to the nearest station, nil without demand or without any way to a station.
    public let distance: DistanceSummary?
}
