extension HoursParser {
    /// Reads `08:30-12:00,14:00-18:00`, `22:00-06:00` or `18:00+`.
    mutating func parseTimes() throws(OpeningHoursError) -> [TimeSpan] {
        var times: [TimeSpan] = []
        repeat {
            try countPart()
            times.append(try parseTimeSpan())
        } while takeListComma()
        return times
    }

    private mutating func parseTimeSpan() throws(OpeningHoursError) -> TimeSpan {
        let day = TimeSpan.minutesPerDay
        try refuseSun()
        let start = try parseClock(hours: 0...23, .time)
        if cursor.take("+") { return TimeSpan(start: start, end: day, isOpenEnded: true) }
        guard cursor.take("-") else { throw unexpected(.timeEnd) }
        try refuseSun()
        let written = try parseClock(hours: 0...48, .closingTime)
        let end = written > start ? written : written + day
        if cursor.next == UInt8(ascii: "/") {
            throw notEvaluated(.repeatedMoments, at: cursor.index)
        }
        let mark = cursor.index
        let isOpenEnded = cursor.take("+")
        if isOpenEnded, end > day { throw notEvaluated(.openEndPastMidnight, at: mark) }
        return TimeSpan(start: start, end: end, isOpenEnded: isOpenEnded)
    }

    /// Reads `hh:mm` as minutes; 24:00 and 48:00 have no minutes behind them.
    private mutating func parseClock(
        hours: ClosedRange<Int>,
        _ expected: HoursExpectation
    ) throws(OpeningHoursError) -> Int {
        let start = cursor.index
        let hour = try parseNumber(digits: 1...2, in: hours, expected)
        guard cursor.take(":") else { throw unexpected(expected) }
        let minute = try parseNumber(digits: 2...2, in: 0...59, expected)
        guard hour < 48 || minute == 0 else { throw outOfRange(from: start, expected) }
        return hour * 60 + minute
    }

    private func refuseSun() throws(OpeningHoursError) {
        let isSun = ["sunrise", "sunset", "dawn", "dusk"].contains(cursor.word())
        if isSun || cursor.next == UInt8(ascii: "(") {
            throw notEvaluated(.sun, at: cursor.index)
        }
    }
}
