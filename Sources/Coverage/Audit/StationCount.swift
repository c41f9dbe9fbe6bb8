/// How many stations an audit counts.
public struct StationCount: Hashable, Sendable {
    /// The stations that are counted, for certain and possibly.
    public let counted: Certainty<Int>
    /// The stations that meet the criteria but have no position, so that nobody can be sent there.
    public let unlocated: Certainty<Int>
    /// The signs that stand for a station already counted.
    public let coLocated: Int
}

extension Audit {
    /// The stations that count for certain and lie in no audited area: only their reach counts.
    public var stationsOutside: Int { max(0, stations.counted.certain - total.stations.certain) }
}
