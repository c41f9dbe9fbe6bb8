/// Certain weekdays of each month, all moved by the same number of days.
struct NthDays {
    /// A weekday and which of them: bit 0 … 4 for the first … fifth, 5 … 9 for the last … fifth last.
    private struct Entry {
        let weekday: UInt8
        var positions: UInt16
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
        let weekday: UInt8 = 1 << UInt8(nth.weekday.rawValue)
        if let index = entries.firstIndex(where: { $0.weekday == weekday }) {
            entries[index].positions |= positions
        } else {
            entries.append(Entry(weekday: weekday, positions: positions))
        }
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
        var (year, month, day) = DayNumber.civil(start)
        var first = start - day + 1
        var lanes: UInt64 = 0
        while first <= start + 63 {
            let last = first + DayNumber.length(ofMonth: month, year: year) - 1
            for entry in entries {
                let places = Self.places(entry.positions, in: first...last, from: start)
                lanes |= places & DayLanes.weekdays(entry.weekday, from: start)
            }
            first = last + 1
            (year, month) = month < 12 ? (year, month + 1) : (year + 1, 1)
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
        return entries.reduce(0) { $1.positions & places != 0 ? $0 | $1.weekday : $0 }
    }

    /// The days of a month that are the first, second … of their weekdays in it.
    private static func places(
        _ positions: UInt16,
        in month: ClosedRange<Int>,
        from start: Int
    ) -> UInt64 {
        var lanes: UInt64 = 0
        var left = positions
        while left != 0 {
            let position = left.trailingZeroBitCount
            left &= left &- 1
            let low =
                position < 5
                ? month.lowerBound + 7 * position : month.upperBound - 7 * position + 29
            lanes |= DayLanes.range(
                max(low, month.lowerBound),
                min(low + 6, month.upperBound),
                from: start
            )
        }
        return lanes
    }
}
