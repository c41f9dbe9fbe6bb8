import CivilTime

/// A day selector made ready for comparing with many days.
struct DayMatcher {
    /// The weekdays of plain entries, Monday in the lowest bit.
    let weekdays: UInt8
    /// The entries of weekdays of a month.
    let nth: [NthDays]
    /// The entries of holidays, each once.
    let holidays: [HolidayEntry]
    /// The holidays to which the entries are restricted, each once.
    let within: [HolidayEntry]
    /// Whether every day matches.
    let isEmpty: Bool

    init(_ selector: DaySelector) {
        var weekdays: UInt8 = 0
        var nth: [NthWeekday] = []
        var holidays: [HolidayEntry] = []
        for entry in selector.entries {
            switch entry {
            case .weekdays(let first, let last):
                let length = (last.rawValue - first.rawValue + 7) % 7
                for step in 0...length { weekdays |= 1 << UInt8((first.rawValue + step) % 7) }
            case .nth(let entry): nth.append(entry)
            case .holiday(let entry): holidays.append(entry)
            }
        }
        self.weekdays = weekdays
        self.nth = NthDays.gathered(nth)
        self.holidays = Self.unique(holidays)
        within = Self.unique(selector.within)
        isEmpty = selector.isEmpty
    }

    private static func unique(_ entries: [HolidayEntry]) -> [HolidayEntry] {
        var seen = Set<HolidayEntry>()
        return entries.filter { seen.insert($0).inserted }
    }

    /// Whether holidays occur.
    var mentionsHolidays: Bool { !holidays.isEmpty || !within.isEmpty }

    /// The days among the 64 from a start that match whatever is a holiday.
    func lanes(from start: Int, _ calendar: HolidayCalendar?) -> WeekdayLanes {
        if isEmpty || weekdays == 0x7F { return WeekdayLanes(.max) }
        var lanes = WeekdayLanes(0)
        if weekdays != 0 {
            lanes = WeekdayLanes(DayLanes.weekdays(weekdays, from: start))
            let madeUp = calendar?.workingLanes(from: start) ?? 0
            lanes.doubt(madeUp, from: start) { _ in weekdays }
        }
        for nth in nth { lanes.formUnion(nth.lanes(from: start, calendar)) }
        return lanes
    }

    /// Whether the answer depends on nothing but the weekday and holidays.
    var isWeekly: Bool { nth.isEmpty }

    /// How many days before a day the weekdays lie on which its answer depends.
    var weekdayOffsets: [Int] {
        (weekdays == 0 || weekdays == 0x7F ? [] : [0]) + nth.map(\.offset)
    }

    /// How many days before a day the holidays of a kind lie on which its answer depends.
    func holidayOffsets(_ kind: HolidayKind) -> [Int] {
        (within + holidays).filter { $0.kind == kind }.map(\.offset)
    }
}
