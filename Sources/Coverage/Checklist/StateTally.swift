import Stations

/// How many stations have something, lack it, have it out of order, and of how many it is unknown.
public struct StateTally: Hashable, Sendable {
    /// The stations that have it.
    public private(set) var yes = 0
    /// The stations that do not.
    public private(set) var no = 0
    /// The stations where it is out of order.
    public private(set) var broken = 0
    /// The stations of which it is not known.
    public private(set) var unknown = 0

    /// Makes an empty tally.
    public init() {}

    /// Counts states; nil is unknown.
    init(_ states: some Sequence<AmenityState?>) {
        for state in states {
            switch state {
            case .yes: yes += 1
            case .no: no += 1
            case .broken: broken += 1
            case nil: unknown += 1
            }
        }
    }

    /// The number of stations.
    public var count: Int { yes + no + broken + unknown }
}
