/// How many stations have something, lack it, have it out of order, and of how many it is unknown.
public struct StateTally: Hashable, Sendable {
    /// The stations that have it.
    public var yes = 0
    /// The stations that do not.
    public var no = 0
    /// The stations where it is out of order.
    public var broken = 0
    /// The stations of which it is not known.
    public var unknown = 0

    /// Makes an empty tally.
    public init() {}

    /// The number of stations.
    public var count: Int { yes + no + broken + unknown }
}
