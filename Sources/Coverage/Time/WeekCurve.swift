public import OpeningHours
public import Stations

/// The share of the demand that has an open station within a radius, for each hour of a week.
///
/// Hour 0 is Monday 00:00 to 01:00, hour 167 Sunday 23:00 to 24:00. A station counts for an hour if it
/// is open at the beginning of the hour.
public struct WeekCurve: Sendable {
    /// The hours of a week.
    public static let hourCount = 168

    /// The week that is looked at.
    public enum Week: Hashable, Sendable {
        /// A week without holidays. Hours that depend on the date are unknown in it.
        case typical
        /// The week of a date, from Monday, with its holidays, by the clocks of Asia/Shanghai.
        case of(CivilDate)
    }

    /// The radius.
    public let radius: ServiceRadius
    /// The week.
    public let week: Week
    /// The covered weight of each area, by its number, and then by hour.
    public let coveredByArea: Certainty<[[Double]]>
    /// The covered weight of all areas together, by hour.
    public let covered: Certainty<[Double]>
    /// The weight of each area, by its number.
    public let weightByArea: [Double]
    /// The weight of all areas together.
    public let weight: Double

    /// The share of all areas together by hour, nil without demand.
    public var shares: Certainty<[Double]>? {
        guard weight > 0 else { return nil }
        return Certainty(
            certain: covered.certain.map { min($0 / weight, 1) },
            possible: covered.possible.map { min($0 / weight, 1) }
        )
    }

    /// Works the curve out.
    ///
    /// - Parameters:
    ///   - demand: the places with their weights and areas.
    ///   - snapshot: the stations.
    ///   - filter: what is asked of them beside their hours; its ``StationFilter/times`` do not matter.
    ///   - radius: how far a station may be, along the geodesic.
    ///   - week: the week.
    /// - Complexity: O(m (k + 168)) for m places with k stations around each, on all cores.
    public init(
        of demand: Demand,
        by snapshot: StationSnapshot,
        filter: StationFilter,
        within radius: ServiceRadius,
        in week: Week = .typical
    ) {
        preconditionFailure("not written yet")
    }
}
