extension FreeTextParser {
    /// Two times with a dash between them, and whether it is closed there.
    ///
    /// - Returns: nil for a time alone that is that of the last entry.
    mutating func span(isPause: Bool) throws(HoursDoubt) -> FreeTextItem? {
        let start = position
        guard let first = time() else { throw notATime(from: start) }
        if !isPause, skip(.lastEntry) { return nil }
        guard skip(.to) || isMorningAndEvening(first), let last = time() else {
            throw notATime(from: start)
        }
        guard let span = reading(first, last) else { throw ambiguous(from: start) }
        if isPause || skipClosing() { return .pause(span) }
        return span.canBeNoonBreak && skip(.noonBreak) ? .pause(span) : .span(span)
    }

    /// One time with the words around it: 次日凌晨2点, 9am, 12 noon.
    mutating func time() -> FreeTextTime? {
        var isNextDay = skip(.nextDay)
        var period = takePeriod()
        if period != nil { skipColon() }
        if skip(.nextDay) { isNextDay = true }
        guard var time = clock(isNamed: period != nil) else { return nil }
        if period == nil, case .word(.period(let suffix))? = kind(), !suffix.isInherited {
            period = suffix
            position += 1
        }
        if time.form == .dotted, period == nil { dottedTimes.append(time) }
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

    private mutating func clock(isNamed: Bool) -> FreeTextTime? {
        switch kind() {
        case .time(let time):
            position += 1
            return time
        case .numeral(let value) where isNamed:
            position += 1
            return FreeTextTime(hour: value, form: .bare)
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

    /// 早8晚6: the two parts of the day do the work of the dash.
    private func isMorningAndEvening(_ first: FreeTextTime) -> Bool {
        first.period == .morning && isWord(.period(.evening))
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
        if case .word(let word)? = kind(), word != .dayOff,
            word.closesWhatIsBefore || word == .excepted
        {
            position += 1
            return true
        }
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
