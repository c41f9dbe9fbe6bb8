/// Everything that the database holds at one revision: the stations, and where people are.
public struct Dataset: Sendable {
    /// The stations, areas and amenities.
    public let snapshot: StationSnapshot
    /// Where people are.
    public let demand: DemandLayer
    /// How many stations units have to have.
    public let targets: [Target]

    /// Makes a data set of parts of one revision.
    public init(
        snapshot: StationSnapshot,
        demand: DemandLayer = DemandLayer(),
        targets: [Target] = []
    ) {
        self.snapshot = snapshot
        self.demand = demand
        self.targets = targets
    }
}
