/// Days of every year whose ends are moved by offsets, such as `Jan 01 +Mo`.
struct MovingDays {
    private let first: DateAnchor
    /// The last day, nil to go on to the end of the year.
    private let last: DateAnchor?
    /// How far from 1 January the days of a year lie at most.
    private let reach: ClosedRange<Int>

    init(from first: DateAnchor, through last: DateAnchor?) {
        self.first = first
        self.last = last
        let earliest = first.places.lowerBound
        // An end before its start is the one of the next year.
        let latest = last.map { $0.places.upperBound + ($0 == first ? 0 : 367) } ?? 366
        reach = earliest...max(earliest, latest)
    }

    /// The days in a window.
    func lanes(in window: DayWindow) -> UInt64 {
        var lanes: UInt64 = 0
        // Offsets reach little more than a year, and a range ends within a year.
        for year in window.year - 3...window.year + 3 {
            let newYear = DayNumber.of(year: year, month: 1, day: 1)
            if newYear + reach.lowerBound > window.end { break }
            if newYear + reach.upperBound < window.start { continue }
            guard let days = days(of: year) else { continue }
            lanes |= window.lanes(days.lowerBound, days.upperBound)
        }
        return lanes
    }

    private func days(of year: Int) -> ClosedRange<Int>? {
        if let last { return first.days(through: last, of: year) }
        let end = DayNumber.of(year: year, month: 12, day: 31)
        guard let start = first.dayNumber(in: year, rounding: .up), start <= end else { return nil }
        return start...end
    }
}

extension DateAnchor {
    /// How far from 1 January the day lies in any year.
    fileprivate var places: ClosedRange<Int> {
        let place = DayNumber.of(year: 2_001, month: month.month.rawValue, day: day)
        let middle = place - DayNumber.of(year: 2_001, month: 1, day: 1) + offset.days
        // A weekday is up to six days away, a leap day one, a day that a month does not have three.
        return middle - 9...middle + 9
    }

    /// The days of a range that starts in a year, nil if there are none.
    func days(through last: DateAnchor, of year: Int) -> ClosedRange<Int>? {
        if self == last { return dayNumber(in: year, rounding: .none).map { $0...$0 } }
        guard let start = dayNumber(in: year, rounding: .up) else { return nil }
        if let lastYear = last.month.year {
            return last.dayNumber(in: lastYear, rounding: .down)
                .flatMap { start <= $0 ? start...$0 : nil }
        }
        let hasOffset = offset != .none || last.offset != .none
        let end = last.dayNumber(in: year, rounding: .down)
        let isWrapped = hasOffset ? (end.map { $0 < start } ?? false) : last.key < key
        let closing = isWrapped ? last.dayNumber(in: year + 1, rounding: .down) : end
        return closing.flatMap { start <= $0 ? start...$0 : nil }
    }

    /// The month and day as one number that orders the days of a year.
    private var key: Int { month.month.rawValue * 32 + day }
}
