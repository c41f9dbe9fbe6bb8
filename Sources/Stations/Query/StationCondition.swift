/// Criteria made ready for the stations of one snapshot: how each stands towards them is looked up.
///
/// Stations that keep the same hours share the work that these take.
public struct StationCondition: Sendable {
    private let facets: [StationFacets]
    private let statuses: FacetMask<StationStatus>
    private let amenities: UInt64
    private let access: FacetMask<StationAccess>?
    /// The number in ``byHours`` of each station's hours.
    private let hours: [Int32]
    /// How each of the different hours stands, unknown ones first; empty if nothing is asked.
    private let byHours: [Compliance]
    /// Only stations of these statuses are open at any time; nil if all may be.
    private let inUse: FacetMask<StationStatus>?
    /// How each station stands towards the profile; empty if none is asked.
    private let byProfile: [Compliance]

    /// Prepares criteria.
    ///
    /// - Parameters:
    ///   - criteria: what is asked.
    ///   - facets: what is looked at, for each station.
    ///   - timetables: the hours of the stations.
    ///   - profile: how each station stands towards the profile of the criteria, if they have one.
    /// - Complexity: O(h) for h different hours.
    init(
        _ criteria: StationCriteria,
        facets: [StationFacets],
        timetables: StationTimetables,
        profile: [Compliance]
    ) {
        self.facets = facets
        statuses = FacetMask(criteria.statuses)
        amenities = criteria.amenities
        access = criteria.access.map { FacetMask($0) }
        hours = timetables.numbers
        byHours = criteria.concernsHours ? timetables.compliances(with: criteria) : []
        let isLimitedToUse = !criteria.countsHoursOfUnused && !criteria.times.isEmpty
        inUse = isLimitedToUse ? FacetMask([.open]) : nil
        byProfile = profile
    }

    /// How a station stands towards everything that is asked.
    ///
    /// - Parameter station: its place in the snapshot.
    /// - Returns: met, unmet, or unknown if what is known does not decide it.
    /// - Complexity: O(1).
    public func compliance(of station: Int) -> Compliance {
        let facets = facets[station]
        guard facets.status.overlaps(statuses) else { return .unmet }
        var result = facets.checklist.compliance(with: amenities)
        if let access {
            result = result.and(
                facets.access.isEmpty ? .unknown : facets.access.overlaps(access) ? .met : .unmet
            )
        }
        guard result != .unmet else { return .unmet }
        if !byHours.isEmpty { result = result.and(hoursCompliance(of: station)) }
        if !byProfile.isEmpty { result = result.and(byProfile[station]) }
        return result
    }

    /// How a station stands towards what is asked of its hours; met if nothing is.
    ///
    /// - Parameter station: its place in the snapshot.
    /// - Returns: met, unmet, or unknown if what is known does not decide it.
    /// - Complexity: O(1).
    func hoursCompliance(of station: Int) -> Compliance {
        if let inUse, !facets[station].status.overlaps(inUse) { return .unmet }
        return byHours.isEmpty ? .met : byHours[Int(hours[station])]
    }
}
