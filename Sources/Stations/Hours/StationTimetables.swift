import CivilTime
import OpeningHours

/// The compiled opening hours of the stations of a snapshot, each different expression once.
///
/// Real lists have a few dozen different hours for thousands of stations.
struct StationTimetables: Sendable {
    private let timetables: [Timetable]
    /// For each timetable whether it is open around the clock in an ordinary week.
    private let allDay: [Compliance]
    /// For each station the number of its timetable, counted from 1; 0 for none.
    let numbers: [Int32]
    private let isInUse: [Bool]

    /// What a station's hours come from.
    private enum Source: Hashable {
        case expression(String)
        case words(String)

        init?(_ station: Station) {
            if let expression = station.openingHours {
                self = .expression(expression)
            } else if let words = station.hoursText {
                self = .words(words)
            } else {
                return nil
            }
        }

        var hours: OpeningHours? {
            switch self {
            case .expression(let text): HoursCell.read(text).hours
            case .words(let text): HoursCell.readWords(text).hours
            }
        }
    }

    /// Compiles hours.
    ///
    /// Free text, as after an edit in another program, is read like a cell of a list; what is
    /// not understood counts as unknown.
    ///
    /// - Complexity: O(n) for n stations, and some 70 µs for each different expression.
    init(_ stations: [Station], holidays: HolidayCalendar) {
        var timetables: [Timetable] = []
        var numberOf: [Source: Int32] = [:]
        numbers = stations.map { station in
            guard let source = Source(station) else { return 0 }
            if let number = numberOf[source] { return number }
            var number: Int32 = 0
            if let hours = source.hours {
                timetables.append(Timetable(hours, holidays: holidays))
                number = Int32(timetables.count)
            }
            numberOf[source] = number
            return number
        }
        self.timetables = timetables
        allDay = timetables.map(Self.aroundTheClock)
        isInUse = stations.map { $0.status == .open }
    }

    /// The hours of a station, whatever its status; nil if none are known.
    func timetable(of station: Int) -> Timetable? {
        let number = Int(numbers[station])
        return number == 0 ? nil : timetables[number - 1]
    }

    /// How a station's hours stand, with what comes next; a station that is not in use is closed.
    func moment(of station: Int, at time: Instant) -> HoursMoment {
        guard isInUse[station] else { return .outOfUse }
        return timetable(of: station).map { HoursMoment($0, at: time) } ?? .unknown
    }

    /// How many stations in use have hours that depend on holidays or make-up working days.
    var holidayDependents: Int {
        let depends = [false] + timetables.map(\.dependsOnPublicHolidays)
        return zip(numbers, isInUse).count { depends[Int($0)] && $1 }
    }

    /// The answers over a stretch of time; none if no hours are known or it is not in use.
    func intervals(of station: Int, in range: Range<Instant>) -> [HoursInterval] {
        guard isInUse[station] else { return [] }
        return timetable(of: station)?.intervals(in: range) ?? []
    }

    /// How each of the different hours stands towards what criteria ask of hours, by its number;
    /// first, at 0, how unknown ones do.
    ///
    /// - Complexity: O(h · t) for h different hours and t moments of the criteria.
    func compliances(with criteria: StationCriteria) -> [Compliance] {
        [.unknown]
            + timetables.indices.map { index in
                let ordinary = criteria.mustBeOpenAllDay ? allDay[index] : .met
                return criteria.times.reduce(ordinary) { result, time in
                    guard result != .unmet else { return .unmet }
                    return result.and(Compliance(timetables[index].state(at: time)))
                }
            }
    }

    private static func aroundTheClock(_ timetable: Timetable) -> Compliance {
        // Hours that depend on the date are not the same all year round.
        switch timetable.stateAroundTheClock {
        case .open: .met
        case .unknown: .unknown
        case .closed, nil: .unmet
        }
    }
}
