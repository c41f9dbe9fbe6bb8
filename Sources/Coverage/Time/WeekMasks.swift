import CivilTime
import OpeningHours
import Stations

/// When stations are open in a week; stations with the same hours share the work.
struct WeekMasks {
    /// The hours that begin with the doors open for certain, for each station asked about.
    private(set) var certain: [HourMask] = []
    /// The hours that possibly do.
    private(set) var possible: [HourMask] = []

    /// Looks stations up.
    ///
    /// - Parameters:
    ///   - stations: the stations as places in the snapshot.
    ///   - snapshot: the stations.
    ///   - week: the week.
    init(of stations: [Int], in snapshot: StationSnapshot, week: WeekCurve.Week) {
        var known: [ObjectIdentifier: Certainty<HourMask>] = [:]
        for station in stations {
            var masks = Certainty(certain: HourMask.none, possible: HourMask.all)
            if let timetable = snapshot.timetable(of: station) {
                let identifier = ObjectIdentifier(timetable)
                masks = known[identifier] ?? Self.masks(of: timetable, in: week)
                known[identifier] = masks
            }
            certain.append(masks.certain)
            possible.append(masks.possible)
        }
    }

    private static func masks(
        of timetable: Timetable,
        in week: WeekCurve.Week
    ) -> Certainty<HourMask> {
        let states: [HoursState]
        switch week {
        case .typical:
            guard let minutes = timetable.typicalMinutes else {
                return Certainty(certain: .none, possible: .all)
            }
            states = (0..<WeekCurve.hourCount).map { minutes[$0 * 60] }
        case .of(let date):
            let monday = CivilDate(dayNumber: date.dayNumber - date.weekday.rawValue)
            states = (0..<WeekCurve.hourCount).map { hour in
                let day = CivilDate(dayNumber: monday.dayNumber + hour / 24)
                let instant = ZoneRules.shanghai.instant(on: day, second: hour % 24 * 3_600)
                return timetable.state(at: instant)
            }
        }
        return Certainty(
            certain: HourMask { states[$0] == .open },
            possible: HourMask { states[$0] != .closed }
        )
    }
}
