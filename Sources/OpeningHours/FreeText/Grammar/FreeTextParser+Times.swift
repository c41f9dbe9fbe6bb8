extension FreeTextParser {
    /// Two times with a dash between them, and whether it is closed there.
    mutating func span(isPause: Bool) throws(HoursDoubt) -> FreeTextItem {
        let start = position
        guard let first = time(), skip(.to), let last = time() else { throw notATime(from: start) }
        guard let span = reading(first, last) else { throw ambiguous(from: start) }
        return isPause || skipClosing() ? .pause(span) : .span(span)
    }

    /// One time with the words around it: 次日凌晨2点, 9am, 12 noon.
    private mutating func time() -> FreeTextTime? {
        var isNextDay = skip(.nextDay)
        var period = takePeriod()
        if period != nil { skipColon() }
        if skip(.nextDay) { isNextDay = true }
        guard var time = clock() else { return nil }
        if period == nil, case .word(.period(let suffix))? = kind(), !suffix.isInherited {
            period = suffix
            position += 1
        }
        if time.hour == 12, time.minute == 0, period == nil {
            if skip(.noon) { period = .afterNoon }
            if skip(.midnight) { period = .beforeNoon }
        }
        time.period = period ?? time.period
        time.isNextDay = isNextDay
        return time
    }

    private mutating func takePeriod() -> FreeTextPeriod? {
        guard case .word(.period(let period))? = kind() else { return nil }
        position += 1
        return period
    }

    private mutating func clock() -> FreeTextTime? {
        switch kind() {
        case .time(let time):
            position += 1
            if time.form == .dotted { dottedTimes.append(time) }
            return time
        case .number(let value, let digits) where digits <= 2:
            position += 1
            return FreeTextTime(
                hour: value,
                form: .bare,
                isPadded: digits == 2 && value < 10
            )
        case .number(let value, digits: 4) where value % 100 < 60:
            position += 1
            return FreeTextTime(
                hour: value / 100,
                minute: value % 100,
                form: .compact,
                isPadded: value < 1000
            )
        case .word(.noon):
            position += 1
            return FreeTextTime(hour: 12, period: .afterNoon)
        case .word(.midnight):
            position += 1
            return FreeTextTime(hour: 12, period: .beforeNoon)
        default: return nil
        }
    }

    private func reading(_ first: FreeTextTime, _ last: FreeTextTime) -> FreeTextSpan? {
        // 0830-1730 are times; 2019-2024 are years, and 830-17:30 is a slip.
        let compact = [first, last].filter { $0.form == .compact }.count
        guard compact == 0 || (compact == 2 && first.hour < 18) else { return nil }
        return FreeTextSpan(from: first, to: last)
    }

    private mutating func skipColon() {
        if kind() == .colon { position += 1 }
    }

    /// Steps over 休息 or 除外 behind a span; "closed" in front of something else is left alone.
    private mutating func skipClosing() -> Bool {
        if skip(.closedBefore) || skip(.excepted) { return true }
        guard isWord(.closed) else { return false }
        switch kind(ahead: 1) {
        case nil, .comma, .semicolon, .bracket:
            position += 1
            return true
        default: return false
        }
    }

    private func notATime(from start: Int) -> HoursDoubt {
        position < tokens.count ? ambiguous(from: start) : unknown(from: start)
    }
}
