import CivilTime

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
        let newYear = window.newYears.first
        // How many years before and after the window's first one such days can begin: a year has 365
        // or 366 days.
        let before = reach.upperBound - (window.start - newYear)
        let after = window.end - newYear - reach.lowerBound
        let first = window.year - DayNumber.floor(before, before < 0 ? 366 : 365)
        let last = window.year + DayNumber.floor(after, after < 0 ? 366 : 365)
        guard first <= last else { return 0 }
        for year in first...last {
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
