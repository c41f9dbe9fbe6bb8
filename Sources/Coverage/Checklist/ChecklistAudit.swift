public import CivilTime
public import Stations

/// What the records of some stations say about them: amenities, hours, checks, use.
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
    /// Whether public maps list them, and how many people come.
    public let use: UseTally
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
        on date: CivilDate
    ) {
        let looked = indices.filter { statuses.contains(snapshot.stations[$0].status) }
        let records = looked.map { snapshot.stations[$0] }
        let catalogue = snapshot.catalogue
        stations = records.count
        byStatus = indices.reduce(into: [:]) { $0[snapshot.stations[$1].status, default: 0] += 1 }
        byAccess = records.reduce(into: [:]) { $0[$1.access, default: 0] += 1 }
        amenities = catalogue.amenities.enumerated().map { bit, amenity in
            AmenityTally(
                code: amenity.code,
                states: StateTally(records.lazy.map { $0.checklist[bit] })
            )
        }
        self.profiles = profiles.map { profile in
            ProfileTally(
                code: profile.code,
                verdicts: ComplianceTally(
                    records.lazy.map { profile.compliance(of: $0, catalogue: catalogue) }
                ),
                requirements: profile.required.map { requirement in
                    ComplianceTally(
                        records.lazy.map { requirement.compliance(of: $0, catalogue: catalogue) }
                    )
                }
            )
        }
        freshness = FreshnessTally(records, on: date)
        use = UseTally(records)
        hours = HoursTally(of: looked, in: snapshot)
    }
}
