public import CivilTime
public import Stations

/// How far a unit is with its target.
public struct TargetProgress: Hashable, Sendable {
    /// The target.
    public let target: Target
    /// The open stations of the unit, those that count as one once.
    public let built: Int
    /// The stations of the unit that are being built.
    public let underConstruction: Int
    /// Of the open stations those that opened on or before the deadline, or whose day of opening is
    /// not known.
    public let builtByDeadline: Int
    /// Whether the deadline has passed and stations are still missing.
    public let isOverdue: Bool
    /// Whether there is a station of the unit, or an area of its name, or the unit is a code; else the
    /// name is most likely written otherwise in the list of stations.
    public let isKnown: Bool

    /// The stations that are still to be opened.
    public var stillNeeded: Int { max(0, target.stations - built) }

    /// The share of the target that is reached, which may exceed 1; nil for a target of 0.
    public var share: Double? {
        target.stations > 0 ? Double(built) / Double(target.stations) : nil
    }

    /// Counts the stations of each target's unit.
    ///
    /// A station belongs to a unit if its `unit` is the unit's name, or its `adcode` lies within the
    /// unit's code of 6, 9 or 12 digits: 610104 within 610100, the city, and that within 610000. A unit
    /// with the name of an area has the area's code, and the stations without one that lie in it.
    ///
    /// - Parameters:
    ///   - targets: the targets.
    ///   - snapshot: the stations.
    ///   - date: the day of the audit.
    /// - Returns: the progress of each target, in their order.
    /// - Complexity: O(n log n + m (log n + k)) for n stations and m targets of k stations each.
    public static func of(
        _ targets: [Target],
        in snapshot: StationSnapshot,
        on date: CivilDate
    ) -> [TargetProgress] {
        let living = snapshot.stations.indices.filter {
            [.open, .underConstruction].contains(snapshot.stations[$0].status)
        }
        var repeated = Set<Int>()
        for group in CoLocation.groups(of: living, in: snapshot) {
            let first = group.first { snapshot.stations[$0].status == .open } ?? group[0]
            repeated.formUnion(group.filter { $0 != first })
        }
        let units = UnitStations(living.filter { !repeated.contains($0) }, in: snapshot)
        return targets.map { target in
            let found = units.stations(of: target.unit)
            let stations = (found ?? []).map { snapshot.stations[$0] }
            let open = stations.filter { $0.status == .open }
            return TargetProgress(
                target: target,
                built: open.count,
                underConstruction: stations.count - open.count,
                builtByDeadline: open.count { ($0.openedOn ?? target.deadline) <= target.deadline },
                isOverdue: date > target.deadline && open.count < target.stations,
                isKnown: found != nil
            )
        }
    }
}
