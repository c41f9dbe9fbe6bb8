/// Everything that the database holds at one revision: the stations, and where people are.
public struct Dataset: Sendable {
    /// The stations, areas and amenities.
    public let snapshot: StationSnapshot
    /// Where people are.
    public let demand: DemandLayer

    /// Makes a data set of parts of one revision.
    public init(snapshot: StationSnapshot, demand: DemandLayer = DemandLayer()) {
        self.snapshot = snapshot
        self.demand = demand
    }
}
