extension FreeTextParser {
    /// Days and what is said of them right behind.
    mutating func daysAndStatus() throws(HoursDoubt) -> FreeTextItem {
        let start = position
        let followsSpan = isBehindSpan
        var list = try days()
        takeExplanation(of: &list)
        let end = position
        var status = position
        while isMark(tokens.indices.contains(status) ? tokens[status].kind : nil) { status += 1 }
        if isClosing(at: status + 1), isWord(.allDay, ahead: status - position) { status += 1 }
        guard tokens.indices.contains(status), case .word(let word) = tokens[status].kind else {
            return .days(list.days)
        }
        // In "9-17 Mon-Fri closed weekends" the word closes the days behind it, as in 休息日：周日.
        let closesAhead =
            word == .dayOff
            ? startsDays(at: isColon(at: status + 1) ? status + 2 : status + 1)
            : word == .closed && followsSpan && startsDays(at: status + 1)
                && !isColon(at: status - 1)
        let isOff =
            (word.closesWhatIsBefore || word == .excepted || word == .closed) && !closesAhead
        if word == .notice, list.days == .publicHolidays, !startsTime(at: status + 1) {
            position = status + 1
            return .announced
        }
        guard isOff || (word == .asUsual && !startsTime(at: status + 1)) else {
            return .days(list.days)
        }
        // 周一至周五,周末休息: nobody lists the whole week to close it, so these are two clauses.
        if list.hasRange, list.seamCount == 1, let seam = list.seam,
            seam.days.isSuperset(of: .mondayToFriday)
        {
            position = seam.position
            return .days(seam.days)
        }
        position = status + 1
        // Sat closed 12-14: then, or all of Saturday? 休息 stands behind its times and is plain.
        if word == .closed, startsTime(at: position) { throw ambiguous(from: start) }
        if isOff { return try off(list, from: start, isException: word == .excepted) }
        guard !list.isTwoClauses else {
            position = end
            throw ambiguous(from: start)
        }
        return .asUsual(list.days, isOnDayOff: false)
    }

    /// Days with a word in front that makes them an exception, or none: 除周一外, 含节假日.
    mutating func exception(_ word: FreeTextWord) throws(HoursDoubt) -> FreeTextItem {
        let start = position
        position += 1
        skipMarks()
        guard startsDays(at: position) else { throw unknown(from: start) }
        let list = try days()
        guard word != .including else { return .asUsual(list.days, isOnDayOff: false) }
        if word == .besides {
            _ = skipClosingWord()
            guard skip(.beyond) || isAtMark else { throw unknown(from: start) }
        } else if list.seam != nil, startsTime(at: position) {
            throw ambiguous(from: start)
        }
        return try off(list, from: start, isException: true)
    }

    /// "Closed" in front of days, or of a span, or of nothing that it can speak of.
    mutating func closedPhrase() throws(HoursDoubt) -> FreeTextItem {
        let start = position
        let isDayOff = isWord(.dayOff)
        position += 1
        skipMarks()
        guard startsDays(at: position) else {
            guard startsTime(at: position), kind() != .word(.allDay), !isDayOff,
                let pause = try span(isPause: true)
            else { throw unknown(from: start) }
            return pause
        }
        let list = try days()
        // Closed Sunday 9-17: at that time of Sunday, or all of Sunday and else open?
        guard !startsTime(at: position) else { throw ambiguous(from: start) }
        return try off(list, from: start, isException: false)
    }

    /// Closed days, unless the list can be read as two clauses: 周一至周五,周末休息.
    func off(
        _ list: FreeTextDayList,
        from start: Int,
        isException: Bool
    ) throws(HoursDoubt) -> FreeTextItem {
        guard !list.isTwoClauses, !list.days.isSuperset(of: .mondayToFriday) else {
            throw ambiguous(from: start)
        }
        return .off(list.days, isException: isException)
    }

    /// 工作日（周一至周五）says the same days twice, 周末（含节假日）adds the holidays.
    private mutating func takeExplanation(of list: inout FreeTextDayList) {
        let start = position
        guard kind() == .bracket else { return }
        position += 1
        let addsHolidays = skip(.including)
        if let inner = try? days(), kind() == .bracket {
            let isSame = !addsHolidays && inner.days.weekdays == list.days.weekdays
            let isMore =
                addsHolidays && inner.days == .publicHolidays
                && list.days.isSubset(of: .weekend)
            if isSame || isMore {
                list.days.formUnion(inner.days)
                position += 1
                return
            }
        }
        position = start
    }

    /// Whether nothing or a mark stands here that ends a clause.
    private var isAtMark: Bool {
        switch kind() {
        case nil, .comma, .semicolon, .bracket: true
        default: false
        }
    }

    private func isColon(at index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .colon
    }

    private func isClosing(at index: Int) -> Bool {
        guard tokens.indices.contains(index), case .word(let word) = tokens[index].kind else {
            return false
        }
        return word.closesWhatIsBefore || word == .closed
    }

    private func isMark(_ kind: FreeTextToken.Kind?) -> Bool {
        kind == .colon || kind == .bracket || kind == .word(.filler)
    }

    func startsDays(at index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        switch tokens[index].kind {
        case .weekday, .word(.days), .word(.every): return true
        default: return false
        }
    }

    private func startsTime(at index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        switch tokens[index].kind {
        case .time, .number, .word(.period), .word(.allDay), .word(.noon), .colon: return true
        default: return false
        }
    }

    private var isBehindSpan: Bool {
        switch items.last {
        case .span, .allDay: true
        default: false
        }
    }
}
