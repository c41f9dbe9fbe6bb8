import CivilTime
import OpeningHours

/// The compiled opening hours of the stations of a snapshot, each different expression once.
///
/// Real lists have a few dozen different hours for thousands of stations.
struct StationTimetables: Sendable {
    private let timetables: [Timetable]
    /// For each timetable whether it is open around the clock in an ordinary week.
    private let allDay: [Compliance]
    /// The timetable of each station, -1 for none.
    private let numbers: [Int32]
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
            guard let source = Source(station) else { return -1 }
            if let number = numberOf[source] { return number }
            var number: Int32 = -1
            if let hours = source.hours {
                number = Int32(timetables.count)
                timetables.append(Timetable(hours, holidays: holidays))
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
        return number < 0 ? nil : timetables[number]
    }

    /// Whether a station is open; a station that is not in use is closed.
    ///
    /// - Complexity: O(log n) for n special days.
    func state(of station: Int, at time: Instant) -> HoursState {
        guard isInUse[station] else { return .closed }
        let number = Int(numbers[station])
        return number < 0 ? .unknown : timetables[number].state(at: time)
    }

    /// How a station's hours stand, with what comes next.
    func moment(of station: Int, at time: Instant) -> HoursMoment {
        guard isInUse[station] else { return .outOfUse }
        let number = Int(numbers[station])
        return number < 0 ? .unknown : HoursMoment(timetables[number], at: time)
    }

    /// How many stations in use have hours that depend on holidays or make-up working days.
    var holidayDependents: Int {
        let depends = timetables.map(\.dependsOnPublicHolidays)
        return zip(numbers, isInUse).count { $0 >= 0 && $1 && depends[Int($0)] }
    }

    /// The answers over a stretch of time; none if no hours are known or it is not in use.
    func intervals(of station: Int, in range: Range<Instant>) -> [HoursInterval] {
        let number = Int(numbers[station])
        guard isInUse[station], number >= 0 else { return [] }
        return timetables[number].intervals(in: range)
    }

    /// How a station's hours stand towards what a query asks of them.
    ///
    /// - Parameters:
    ///   - station: the station.
    ///   - query: what is asked.
    ///   - state: how the hours stand at the moment of the query, nil to look it up.
    /// - Returns: whether they meet it, fail it, or nobody knows.
    /// - Complexity: O(log n) for n special days.
    func compliance(
        of station: Int,
        with query: StationQuery,
        _ state: HoursState? = nil
    ) -> Compliance {
        let number = Int(numbers[station])
        var compliance = Compliance.met
        if query.mustBeOpenAllDay {
            compliance = number < 0 ? .unknown : allDay[number]
        }
        if query.mustBeOpen, compliance != .unmet, let time = query.time {
            switch state ?? self.state(of: station, at: time) {
            case .open: break
            case .closed: compliance = .unmet
            case .unknown: compliance = .unknown
            }
        }
        return compliance
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
