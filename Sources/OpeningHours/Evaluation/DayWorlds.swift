import CivilTime

/// All ways in which the doubts about a day can be settled, each a lane.
struct DayWorlds {
    /// The lanes that are used; the lowest settles each doubt in its first way.
    let all: UInt64
    private let calendar: HolidayCalendar?
    /// The lanes in which a day counts as each weekday.
    private var weekdays: [(day: Int, lanes: [UInt64])] = []
    /// The lanes in which a day is a holiday.
    private var holidays: [(kind: HolidayKind, day: Int, lanes: UInt64)] = []

    /// Makes the ways; there must not be more than 64.
    init(_ doubts: [DayDoubt], calendar: HolidayCalendar?) {
        self.calendar = calendar
        let count = doubts.reduce(1) { $0 * $1.caseCount }
        all = .max >> UInt64(64 - count)
        var stride = 1
        for doubt in doubts {
            let cases = doubt.caseCount
            switch doubt {
            case .weekday(let day):
                var lanes = [UInt64](repeating: 0, count: 7)
                for lane in 0..<count {
                    let weekday = DayDoubt.weekday(of: day, in: lane / stride % cases)
                    lanes[weekday] |= 1 << UInt64(lane)
                }
                weekdays.append((day, lanes))
            case .holiday(let kind, let day):
                let lanes = (0..<count).reduce(UInt64(0)) {
                    $1 / stride % cases == 1 ? $0 | 1 << UInt64($1) : $0
                }
                holidays.append((kind, day, lanes))
            }
            stride *= cases
        }
    }

    /// The lanes in which a day selector matches a day.
    func lanes(of days: DayMatcher, on day: Int) -> UInt64 {
        if days.isEmpty { return all }
        var lanes = self.lanes(of: days.weekdays, on: day)
        for nth in days.nth {
            let origin = day - nth.offset
            lanes |= self.lanes(of: nth.weekdays(of: origin), on: origin)
        }
        for holiday in days.holidays { lanes |= self.lanes(of: holiday, on: day) }
        guard !days.within.isEmpty else { return lanes }
        return lanes & days.within.reduce(0) { $0 | self.lanes(of: $1, on: day) }
    }

    /// The lanes in which a day counts as one of some weekdays, Monday in the lowest bit.
    private func lanes(of set: UInt8, on day: Int) -> UInt64 {
        guard set != 0 else { return 0 }
        if let known = weekdays.first(where: { $0.day == day }) {
            return (0..<7).reduce(0) { set >> UInt8($1) & 1 == 1 ? $0 | known.lanes[$1] : $0 }
        }
        return set >> UInt8(DayNumber.weekday(day)) & 1 == 1 ? all : 0
    }

    private func lanes(of holiday: HolidayEntry, on day: Int) -> UInt64 {
        let day = day - holiday.offset
        if let doubt = holidays.first(where: { $0.kind == holiday.kind && $0.day == day }) {
            return doubt.lanes
        }
        let isHoliday = calendar.map { $0.holidayLanes(holiday.kind, from: day) & 1 == 1 } ?? false
        return isHoliday ? all : 0
    }
}
