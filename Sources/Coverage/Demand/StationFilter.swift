public import CivilTime
import OpeningHours
public import Stations

/// Which stations an audit counts.
public struct StationFilter: Hashable, Sendable {
    /// The statuses that count.
    ///
    /// With ``StationStatus/underConstruction`` the audit says what will be once they open.
    public var statuses: Set<StationStatus> = [.open]
    /// The amenities that a station must have, as a mask of the data set's catalogue.
    public var amenities: UInt64 = 0
    /// The profile that it must comply with.
    public var profile: Profile?
    /// The kinds of access that count; nil for any, also an unknown one.
    public var access: Set<StationAccess>?
    /// The moments at each of which it must be open.
    public var times: [Instant] = []

    /// Makes a filter that lets all open stations through.
    public init() {}

    /// How a station stands towards the filter, but for its hours.
    public func compliance(of station: Station, catalogue: AmenityCatalogue) -> Compliance {
        guard statuses.contains(station.status) else { return .unmet }
        var result = station.checklist.compliance(with: amenities)
        if let access {
            let isMet = station.access.map { access.contains($0) ? Compliance.met : .unmet }
            result = result.and(isMet ?? .unknown)
        }
        if let profile {
            result = result.and(profile.compliance(of: station, catalogue: catalogue))
        }
        return result
    }

    /// How a station of a snapshot stands towards everything that is asked.
    ///
    /// A station of any status that counts is held to its hours; without known hours it is unknown.
    ///
    /// - Parameters:
    ///   - index: the station's place in the snapshot.
    ///   - snapshot: the stations.
    /// - Returns: met, unmet, or unknown if what is known does not decide it.
    public func compliance(of index: Int, in snapshot: StationSnapshot) -> Compliance {
        var result = compliance(of: snapshot.stations[index], catalogue: snapshot.catalogue)
        guard result != .unmet, !times.isEmpty else { return result }
        guard let timetable = snapshot.timetable(of: index) else { return .unknown }
        for time in times {
            result = result.and(Compliance(timetable.state(at: time)))
        }
        return result
    }
}

extension Compliance {
    /// Open meets what is asked, closed does not.
    init(_ state: HoursState) {
        switch state {
        case .open: self = .met
        case .closed: self = .unmet
        case .unknown: self = .unknown
        }
    }
}
