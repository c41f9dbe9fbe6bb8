/// Phrases about the hours that are no hours themselves.
extension FreeTextParser {
    /// 停止入场 16:30, or 闭馆前 30 分钟停止入场: it is open all the same.
    mutating func entryLimit() throws(HoursDoubt) -> FreeTextItem? {
        let start = position
        let isBehindSpan = items.last?.isTime ?? false
        if skip(.ahead) {
            guard skipDuration(), skip(.lastEntry) else { throw unknown(from: start) }
            return nil
        }
        position += 1
        skipMarks()
        guard isTimeAhead else {
            // 9:00-16:30停止入场: until when it is open then is not said.
            guard !isBehindSpan else { throw ambiguous(from: start) }
            return nil
        }
        if skipDuration() { return nil }
        guard time() != nil, !isWord(.to) else { throw ambiguous(from: start) }
        return nil
    }

    /// Steps over the number and the unit of a duration, if both are there: 30 分钟, 半小时.
    private mutating func skipDuration() -> Bool {
        if skip(.duration) { return true }
        switch kind() {
        case .number, .numeral:
            guard isWord(.duration, ahead: 1) else { return false }
            position += 2
            return true
        default: return false
        }
    }

    private var isTimeAhead: Bool {
        switch kind() {
        case .time, .number, .numeral, .word(.period), .word(.noon), .word(.duration): true
        default: false
        }
    }

    /// 整修 says why it is closed, and nothing where it is not.
    mutating func reason() throws(HoursDoubt) -> FreeTextItem? {
        guard case .off? = lastContent else { throw unknown(from: position) }
        return take(nil)
    }

    /// 至22:30 behind days: they begin as the days before.
    mutating func later() throws(HoursDoubt) -> FreeTextItem? {
        let start = position
        guard case .days? = items.last else { throw unknown(from: start) }
        position += 1
        guard let end = time(), !isWord(.to) else { throw ambiguous(from: start) }
        return .until(end)
    }

    /// 午休 in front of its times, or between two spans of hours.
    mutating func noonBreak() throws(HoursDoubt) -> FreeTextItem? {
        let start = position
        position += 1
        let isMarked = kind() == .colon || items.last == .bracket
        skipMarks()
        guard case .pause(let span) = try span(isPause: true) else { return nil }
        if span.canBeNoonBreak { return .pause(span) }
        // 8:00-11:30 午休 13:30-17:30: the second span is no break but what follows it.
        guard case .span(let before)? = items.last, !isMarked, before.end < span.start else {
            throw ambiguous(from: start)
        }
        return .span(span)
    }

    /// 遇节假日开放: a holiday is no exception even where it falls on a day off.
    mutating func coincidence() throws(HoursDoubt) -> FreeTextItem {
        let start = position
        position += 1
        guard startsDays(at: position) else { throw unknown(from: start) }
        switch try daysAndStatus() {
        case .asUsual(.publicHolidays, _):
            return .asUsual(.publicHolidays, isOnDayOff: true)
        case .days(.publicHolidays) where skip(.open):
            return .asUsual(.publicHolidays, isOnDayOff: true)
        case .off(let days, let isException) where !isException:
            return .off(days, isException: false)
        default: throw ambiguous(from: start)
        }
    }
}
