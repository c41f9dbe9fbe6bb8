/// 64 days in a row, taken apart once so that rules need not do it again.
struct DayWindow {
    /// The number of the first day.
    let start: Int
    /// The year of the first day; the last day may be of the next.
    let year: Int
    /// The first days of that year and of the two after it.
    let newYears: (first: Int, second: Int, third: Int)

    init(from start: Int) {
        self.start = start
        year = DayNumber.civil(start).year
        let first = DayNumber.of(year: year, month: 1, day: 1)
        let second = first + DayNumber.length(ofYear: year)
        newYears = (first, second, second + DayNumber.length(ofYear: year + 1))
    }

    /// The last day.
    var end: Int { start + 63 }

    /// The days from one to another, both included.
    func lanes(_ first: Int, _ last: Int) -> UInt64 { DayLanes.range(first, last, from: start) }

    /// The days of the years that satisfy a condition.
    func lanes(ofYears condition: (Int) -> Bool) -> UInt64 {
        let hasTurn = newYears.second <= end
        if condition(year) {
            let isAll = !hasTurn || condition(year + 1)
            return isAll ? .max : lanes(start, newYears.second - 1)
        }
        return hasTurn && condition(year + 1) ? lanes(newYears.second, end) : 0
    }

    /// The days of ISO weeks, given as a set of bits by number.
    func lanes(ofWeeks weeks: UInt64) -> UInt64 {
        var lanes: UInt64 = 0
        var monday = start - DayNumber.weekday(start)
        var week = DayNumber.week(start)
        while monday <= end {
            if weeks >> UInt64(week) & 1 == 1 { lanes |= self.lanes(monday, monday + 6) }
            monday += 7
            week = week < 52 ? week + 1 : DayNumber.week(monday)
        }
        return lanes
    }
}
