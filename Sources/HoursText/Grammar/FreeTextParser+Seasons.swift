extension FreeTextParser {
    /// A month, with a day of it if one is given.
    private struct MonthDay {
        let month: Int
        var day: Int?
    }

    /// Whether a number is that of a month: 6月, 6-9月, 6、7、8月; or of a day: 1 May.
    ///
    /// - Complexity: O(1): no list of months is longer than twelve.
    func startsSeason(ahead distance: Int = 0) -> Bool {
        var ahead = distance
        if isDayOfMonth(ahead: distance) { return true }
        while case .number(let value, let digits)? = kind(ahead: ahead), digits <= 2,
            (1...12).contains(value), ahead < distance + 24
        {
            switch kind(ahead: ahead + 1) {
            case .word(.monthUnit): return true
            case .word(.to), .listComma, .comma, .word(.and): ahead += 2
            default: return false
            }
            if isWord(.nextYear, ahead: ahead) { ahead += 1 }
        }
        return false
    }

    /// 夏季 with its months behind it, or behind its months, or without any.
    mutating func seasonName(_ name: FreeTextSeasonName) throws(HoursDoubt) -> FreeTextItem? {
        let start = position
        position += 1
        while kind() == .colon || kind() == .bracket || isWord(.filler) { position += 1 }
        switch kind() {
        case .date, .word(.month): return .season(try season(), name: name)
        case .number where startsSeason(): return .season(try season(), name: name)
        default: position = start + 1
        }
        if case .season(let season, nil)? = lastContent,
            let index = items.lastIndex(of: .season(season, name: nil))
        {
            items[index] = .season(season, name: name)
            return nil
        }
        firstUndatedSeason = firstUndatedSeason ?? start
        return .undated(name)
    }

    /// From a month or a date to another, or a list of months.
    mutating func season() throws(HoursDoubt) -> FreeTextSeason {
        let start = position
        guard let first = monthDay() else { throw unknown(from: start) }
        if isWord(.to) {
            position += 1
            let isNextYear = skip(.nextYear)
            guard let last = monthDay(), !isNextYear || last.month <= first.month,
                let season = season(from: first, to: last)
            else { throw ambiguous(from: start) }
            return season
        }
        guard first.day == nil else { throw ambiguous(from: start) }
        var months = [first.month]
        while isListSeparator, isMonth(ahead: 1) {
            position += 1
            guard let next = monthDay(), next.day == nil, !months.contains(next.month) else {
                throw ambiguous(from: start)
            }
            months.append(next.month)
        }
        return .months(months.reduce(0) { $0 | 1 << UInt16($1 - 1) })
    }

    private func season(from first: MonthDay, to last: MonthDay) -> FreeTextSeason? {
        switch (first.day, last.day) {
        case (nil, nil): return .months(from: first.month, to: last.month)
        case (let start?, let end?):
            guard let start = FreeTextDate(month: first.month, day: start),
                let end = FreeTextDate(month: last.month, day: end), start != end
            else { return nil }
            return .dates(first: start, last: end)
        default: return nil
        }
    }

    private mutating func monthDay() -> MonthDay? {
        if case .date(let date)? = kind() {
            position += 1
            return MonthDay(month: date.month, day: date.day)
        }
        if isDayOfMonth(), case .number(let day, _)? = kind(),
            case .word(.month(let month))? = kind(ahead: 1)
        {
            position += 2
            return MonthDay(month: month, day: day)
        }
        if case .word(.month(let month))? = kind() {
            position += 1
            guard case .number(let day, let digits)? = kind(), digits <= 2, !isHourAhead else {
                return MonthDay(month: month)
            }
            position += 1
            return MonthDay(month: month, day: day)
        }
        guard case .number(let month, let digits)? = kind(), digits <= 2, (1...12).contains(month)
        else { return nil }
        position += 1
        guard skip(.monthUnit), case .number(let day, let width)? = kind(), width <= 2,
            isWord(.dayUnit, ahead: 1)
        else { return MonthDay(month: month) }
        position += 2
        return MonthDay(month: month, day: day)
    }

    /// Whether the number behind an English month starts a span of hours, as in "June 8-20".
    private var isHourAhead: Bool {
        switch kind(ahead: 1) {
        case .word(.period): return true
        case .word(.to):
            if case .number? = kind(ahead: 2) { return !isDayOfMonth(ahead: 2) }
            return false
        default: return false
        }
    }

    /// Whether a number is the day in front of an English month, as in "1 May".
    private func isDayOfMonth(ahead distance: Int = 0) -> Bool {
        guard case .number(let day, let digits)? = kind(ahead: distance), digits <= 2,
            (1...31).contains(day), case .word(.month)? = kind(ahead: distance + 1)
        else { return false }
        return true
    }

    private var isListSeparator: Bool {
        kind() == .listComma || kind() == .comma || isWord(.and)
    }

    private func isMonth(ahead distance: Int) -> Bool {
        if case .word(.month)? = kind(ahead: distance) { return true }
        return startsSeason(ahead: distance)
    }
}
