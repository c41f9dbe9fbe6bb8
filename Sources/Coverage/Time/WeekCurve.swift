public import CivilTime
import SpatialIndex
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
    ///   - criteria: what is asked of them beside their hours; what they ask of those does not matter.
    ///   - radius: how far a station may be, along the geodesic.
    ///   - week: the week.
    ///   - isCancelled: asked now and then whether nobody waits any more; the curve is of no use then.
    /// - Complexity: O(n log n) for n stations and O(m (k + 168)) for m places with k stations around
    ///   each, of which those count once that are open at the same hours and reach the same.
    public init(
        of demand: Demand,
        by snapshot: StationSnapshot,
        criteria: StationCriteria,
        within radius: ServiceRadius,
        in week: Week = .typical,
        isCancelled: () -> Bool = { false }
    ) {
        let condition = snapshot.condition(criteria.withoutHours)
        let verdicts = snapshot.stations.indices.map(condition.compliance)
        let stations = snapshot.stations.indices.filter {
            verdicts[$0] != .unmet && snapshot.stations[$0].position != nil
        }
        let open = OpenReach(
            places: stations.compactMap { snapshot.stations[$0].position?.coordinate },
            masks: WeekMasks(of: stations, in: snapshot, week: week),
            isCertain: stations.map { verdicts[$0] == .met },
            radius: radius,
            isCancelled: isCancelled
        )
        var tally = HourTally(areas: demand.areaCount)
        var near = Selection()
        for place in 0..<demand.count where demand.areas[place] >= 0 && demand.weights[place] > 0 {
            if place & 63 == 0, isCancelled() { break }
            let hours = open.hours(at: demand.coordinates[place], using: &near)
            tally.add(
                demand.weights[place],
                area: Int(demand.areas[place]),
                certain: hours.certain,
                possible: hours.possible
            )
        }
        self.radius = radius
        self.week = week
        coveredByArea = Certainty(certain: tally.certainByArea, possible: tally.possibleByArea)
        covered = Certainty(
            certain: HourTally.sum(coveredByArea.certain),
            possible: HourTally.sum(coveredByArea.possible)
        )
        weightByArea = tally.weights.map(\.value)
        weight = weightByArea.reduce(into: CompensatedSum()) { $0.add($1) }.value
    }
}
