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

    /// The stations that are still to be opened.
    public var stillNeeded: Int { max(0, target.stations - built) }

    /// The share of the target that is reached, which may exceed 1; nil for a target of 0.
    public var share: Double? {
        target.stations > 0 ? Double(built) / Double(target.stations) : nil
    }

    /// Counts the stations of each target's unit.
    ///
    /// A station belongs to a unit if its `unit` is the unit's name, or its `adcode` is or begins with
    /// the unit's code of six digits or more.
    ///
    /// - Parameters:
    ///   - targets: the targets.
    ///   - snapshot: the stations.
    ///   - date: the day of the audit.
    /// - Returns: the progress of each target, in their order.
    public static func of(
        _ targets: [Target],
        in snapshot: StationSnapshot,
        on date: CalendarDate
    ) -> [TargetProgress] {
        preconditionFailure("not written yet")
    }
}
