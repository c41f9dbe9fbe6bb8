/// How many stations an audit counts.
public struct StationCount: Hashable, Sendable {
    /// The stations that are counted, for certain and possibly.
    public let counted: Certainty<Int>
    /// The stations that pass the filter but have no position, so that nobody can be sent there.
    public let unlocated: Certainty<Int>
    /// The signs that stand for a station already counted.
    public let coLocated: Int
}
