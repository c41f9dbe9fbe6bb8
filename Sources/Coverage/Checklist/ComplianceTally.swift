public import Stations

/// How many stations meet something, do not, and of how many it is unknown.
public struct ComplianceTally: Hashable, Sendable {
    /// The stations that meet it.
    public private(set) var met = 0
    /// The stations that do not.
    public private(set) var unmet = 0
    /// The stations of which it is not known.
    public private(set) var unknown = 0

    /// Makes an empty tally.
    public init() {}

    /// Counts verdicts.
    public init(_ verdicts: some Sequence<Compliance>) {
        for verdict in verdicts { count(verdict) }
    }

    /// The number of stations.
    public var count: Int { met + unmet + unknown }

    /// Adds one station.
    public mutating func count(_ verdict: Compliance) {
        switch verdict {
        case .met: met += 1
        case .unmet: unmet += 1
        case .unknown: unknown += 1
        }
    }
}
