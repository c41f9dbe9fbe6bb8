import CivilTime

/// Certain weekdays of each month, all moved by the same number of days.
struct NthDays {
    /// A weekday and which of them in a month.
    private struct Entry {
        /// 0 for Monday.
        let weekday: Int
        /// Bit 0 … 4 for the first … fifth, 5 … 9 for the last … fifth last.
        private(set) var positions: UInt16 = 0
        /// The days of a month at those positions, its first day in the lowest bit, for months of
        /// 28 to 31 days.
        private(set) var days = SIMD4<UInt32>()

        mutating func insert(_ positions: UInt16) {
            self.positions |= positions
            for length in 28...31 {
                var days: UInt32 = 0
                for place in 0..<length {
                    let both: UInt16 =
                        1 << UInt16(place / 7) | 32 << UInt16((length - 1 - place) / 7)
                    if self.positions & both != 0 { days |= 1 << UInt32(place) }
                }
                self.days[length - 28] = days
            }
        }
    }

    /// The days by which the days found are moved.
    let offset: Int
    private var entries: [Entry] = []

    private init(offset: Int) { self.offset = offset }

    /// Gathers entries by the days by which they are moved.
    static func gathered(_ nth: [NthWeekday]) -> [NthDays] {
        var groups: [Int: NthDays] = [:]
        for entry in nth {
            groups[entry.offset, default: NthDays(offset: entry.offset)].insert(entry)
        }
        return groups.values.sorted { $0.offset < $1.offset }
    }

    private mutating func insert(_ nth: NthWeekday) {
        var positions: UInt16 = 0
        for position in nth.positions.lazy.joined() {
            positions |= 1 << UInt16(position > 0 ? position - 1 : 4 - position)
        }
        let weekday = nth.weekday.rawValue
        let place = entries.firstIndex { $0.weekday == weekday }
        if place == nil { entries.append(Entry(weekday: weekday)) }
        entries[place ?? entries.count - 1].insert(positions)
    }

    /// The days among the 64 from a start.
    func lanes(from start: Int, _ calendar: HolidayCalendar?) -> WeekdayLanes {
        let start = start - offset
        var lanes = WeekdayLanes(realLanes(from: start))
        lanes.doubt(calendar?.workingLanes(from: start) ?? 0, from: start, weekdays)
        return lanes
    }

    /// The days among the 64 from a start, as if they were not moved.
    private func realLanes(from start: Int) -> UInt64 {
        let (year, month, day) = DayNumber.civil(start)
        let weekday = DayNumber.weekday(start)
        var lanes: UInt64 = 0
        for entry in entries {
            var (year, month) = (year, month)
            // The month's first day, counted from the start.
            var first = 1 - day
            var places: UInt64 = 0
            while first < 64 {
                let length = DayNumber.length(ofMonth: month, year: year)
                let days = UInt64(entry.days[length - 28])
                places |= first < 0 ? days &>> UInt64(-first) : days &<< UInt64(first)
                first += length
                (year, month) = month < 12 ? (year, month + 1) : (year + 1, 1)
            }
            let distance = entry.weekday - weekday
            lanes |=
                places & DayLanes.everySeventh &<< UInt64(distance < 0 ? distance + 7 : distance)
        }
        return lanes
    }

    /// The weekdays as which a day would be one of them before they are moved, Monday in the lowest
    /// bit.
    func weekdays(of day: Int) -> UInt8 {
        let civil = DayNumber.civil(day)
        let length = DayNumber.length(ofMonth: civil.month, year: civil.year)
        let places: UInt16 =
            1 << UInt16((civil.day - 1) / 7) | 32 << UInt16((length - civil.day) / 7)
        return entries.reduce(0) { $1.positions & places != 0 ? $0 | 1 << UInt8($1.weekday) : $0 }
    }
}
