public import Stations

/// What the records of some stations say about them: amenities, hours, checks.
public struct ChecklistAudit: Hashable, Sendable {
    /// The number of stations looked at.
    public let stations: Int
    /// The stations by status, of all that were given.
    public let byStatus: [StationStatus: Int]
    /// The stations by access, and of unknown access under nil.
    public let byAccess: [StationAccess?: Int]
    /// Each amenity in the order of the catalogue.
    public let amenities: [AmenityTally]
    /// Each profile in the order given.
    public let profiles: [ProfileTally]
    /// How long ago records were checked.
    public let freshness: FreshnessTally
    /// When stations are open.
    public let hours: HoursTally

    /// How many stations have an amenity.
    public struct AmenityTally: Hashable, Sendable {
        /// The amenity's code.
        public let code: String
        /// The stations by state.
        public let states: StateTally
    }

    /// How many stations comply with a profile.
    public struct ProfileTally: Hashable, Sendable {
        /// The profile's code.
        public let code: String
        /// The stations by verdict.
        public let verdicts: ComplianceTally
        /// The stations by verdict for each requirement, in the order of the profile.
        public let requirements: [ComplianceTally]
    }

    /// Looks records over.
    ///
    /// - Parameters:
    ///   - indices: the stations, as places in the snapshot, such as those of an area.
    ///   - snapshot: the stations.
    ///   - profiles: the profiles to hold them to.
    ///   - statuses: the statuses of stations that all tallies but `byStatus` count.
    ///   - date: the day of the audit.
    /// - Complexity: O(n) for n stations.
    public init(
        of indices: some Collection<Int>,
        in snapshot: StationSnapshot,
        profiles: [Profile],
        statuses: Set<StationStatus> = [.open],
        on date: CalendarDate
    ) {
        preconditionFailure("not written yet")
    }
}
