import CivilTime

/// 64 days in a row, taken apart once so that rules need not do it again.
struct DayWindow {
    /// The number of the first day.
    let start: Int
    /// The year of the first day; the last day may be of the next.
    let year: Int
    /// The first days of that year and of the two after it.
    let newYears: (first: Int, second: Int, third: Int)
    /// How many days of the first ISO week are past on the first day.
    private let weekday: Int
    /// The ISO weeks of the days, ten of them, as bits by number.
    private let weeks: SIMD16<UInt64>

    /// Makes a window.
    ///
    /// - Parameters:
    ///   - start: the number of the first day.
    ///   - hasWeeks: whether ISO weeks are asked for, which take some time to find.
    init(from start: Int, hasWeeks: Bool = false) {
        self.start = start
        year = DayNumber.civil(start).year
        let first = DayNumber.of(year: year, month: 1, day: 1)
        let second = first + DayNumber.length(ofYear: year)
        newYears = (first, second, second + DayNumber.length(ofYear: year + 1))
        weekday = DayNumber.weekday(start)
        var weeks = SIMD16<UInt64>()
        if hasWeeks {
            var week = DayNumber.week(start)
            for index in 0..<10 {
                weeks[index] = 1 << UInt64(week)
                week = week < 52 ? week + 1 : DayNumber.week(start - weekday + 7 * (index + 1))
            }
        }
        self.weeks = weeks
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
        for index in 0..<10 where self.weeks[index] & weeks != 0 {
            let monday = 7 * index - weekday
            lanes |= monday < 0 ? 0x7F &>> UInt64(-monday) : 0x7F &<< UInt64(monday)
        }
        return lanes
    }
}
