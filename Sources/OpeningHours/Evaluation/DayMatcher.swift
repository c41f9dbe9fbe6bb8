/// A day selector made ready for comparing with many days.
struct DayMatcher {
    /// The weekdays of plain entries, Monday in the lowest bit.
    private let weekdays: UInt8
    private let nth: [NthWeekday]
    private let holidays: [HolidayEntry]
    private let within: [HolidayEntry]
    /// Whether every day matches.
    private let isEmpty: Bool

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
        self.nth = nth
        self.holidays = holidays
        within = selector.within
        isEmpty = selector.isEmpty
    }

    func matches(_ day: Int, in world: DayWorld) -> Bool {
        if isEmpty { return true }
        if !within.isEmpty, !within.contains(where: { $0.matches(day, in: world) }) { return false }
        return weekdays & (1 << UInt8(world.weekday(of: day))) != 0
            || nth.contains { $0.matches(day, in: world) }
            || holidays.contains { $0.matches(day, in: world) }
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

extension HolidayEntry {
    fileprivate func matches(_ day: Int, in world: DayWorld) -> Bool {
        world.isHoliday(kind, day - offset)
    }
}

extension NthWeekday {
    fileprivate func matches(_ day: Int, in world: DayWorld) -> Bool {
        let origin = day - offset
        guard world.weekday(of: origin) == weekday.rawValue else { return false }
        let civil = DayNumber.civil(origin)
        let length = DayNumber.length(ofMonth: civil.month, year: civil.year)
        let fromStart = (civil.day - 1) / 7 + 1
        let fromEnd = -((length - civil.day) / 7 + 1)
        return positions.contains { $0.contains(fromStart) || $0.contains(fromEnd) }
    }
}
