/// Everything that the database holds at one revision: the stations, and where people are.
public struct Dataset: Sendable {
    /// The stations, areas and amenities.
    public let snapshot: StationSnapshot
    /// Where people are.
    public let demand: DemandLayer
    /// How many stations units have to have.
    public let targets: [Target]
    /// What the database holds beyond that, but cannot be read.
    public let omissions: DataOmissions

    /// Makes a data set of parts of one revision.
    public init(
        snapshot: StationSnapshot,
        demand: DemandLayer = DemandLayer(),
        targets: [Target] = [],
        omissions: DataOmissions = DataOmissions()
    ) {
        self.snapshot = snapshot
        self.demand = demand
        self.targets = targets
        self.omissions = omissions
    }
}
