import OpeningHours
import Stations

/// What an audit asks of the ordinary week of one timetable.
struct WeekHours {
    /// Whether it is open around the clock.
    let allDay: Compliance
    /// Whether it is open at 23:00 on every weekday.
    let at23: Compliance
    /// Whether it is open at 05:00 on every weekday.
    let at05: Compliance
    /// Whether it is closed at lunch on some weekday on which it opens.
    let closedAtLunch: Compliance
    /// The hours open in a week; nil if there is no ordinary week or nothing of it is known.
    let weekly: Certainty<Double>?

    /// Hours of which nothing is known.
    static let unknown = WeekHours(nil)

    private static let weekdays = 0..<5
    private static let minutesPerDay = 1_440
    /// How long a lunch break is at least, in minutes.
    private static let lunchBreak = 30

    /// Looks a timetable's ordinary week over; hours that depend on the date are unknown.
    init(_ timetable: Timetable) {
        self.init(timetable.typicalMinutes, aroundTheClock: timetable.stateAroundTheClock)
    }

    private init(_ minutes: [HoursState]?, aroundTheClock: HoursState? = nil) {
        guard let minutes, let aroundTheClock else {
            (allDay, at23, at05, closedAtLunch, weekly) = (
                .unknown, .unknown, .unknown, .unknown, nil
            )
            return
        }
        func isOpen(atHour hour: Int) -> Compliance {
            .all(
                Self.weekdays.lazy.map {
                    Compliance(minutes[$0 * Self.minutesPerDay + hour * 60])
                }
            )
        }
        allDay = Compliance(aroundTheClock)
        at23 = isOpen(atHour: 23)
        at05 = isOpen(atHour: 5)
        closedAtLunch = .any(
            Self.weekdays.lazy.map { day in
                let start = day * Self.minutesPerDay
                return Self.lunch(minutes[start..<start + Self.minutesPerDay])
            }
        )
        let open = minutes.count { $0 == .open }
        let possible = minutes.count { $0 != .closed }
        weekly =
            minutes.allSatisfy { $0 == .unknown }
            ? nil : Certainty(certain: Double(open) / 60, possible: Double(possible) / 60)
    }

    /// Whether a day on which the place opens has a break within 12:00–14:00.
    private static func lunch(_ day: ArraySlice<HoursState>) -> Compliance {
        let noon = day[day.startIndex + 720..<day.startIndex + 840]
        let closed = noon.count { $0 == .closed }
        let unknown = noon.count { $0 == .unknown }
        let breaks: Compliance =
            closed >= lunchBreak ? .met : closed + unknown >= lunchBreak ? .unknown : .unmet
        let opens: Compliance =
            day.contains(.open) ? .met : day.contains(.unknown) ? .unknown : .unmet
        return breaks.and(opens)
    }
}
