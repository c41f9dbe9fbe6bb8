extension FreeTextParser {
    /// Days and what is said of them right behind.
    mutating func daysAndStatus() throws(HoursDoubt) -> FreeTextItem {
        let start = position
        let followsSpan = isBehindSpan
        let list = try days()
        let end = position
        var status = position
        while isMark(tokens.indices.contains(status) ? tokens[status].kind : nil) { status += 1 }
        if isClosing(at: status + 1), isWord(.allDay, ahead: status - position) { status += 1 }
        guard tokens.indices.contains(status), case .word(let word) = tokens[status].kind else {
            return .days(list.days)
        }
        let isOff = [.closedBefore, .excepted].contains(word) || (word == .closed && !followsSpan)
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
        return .asUsual(list.days)
    }

    /// Days with a word in front that makes them an exception, or none: 除周一外, 含节假日.
    mutating func exception(_ word: FreeTextWord) throws(HoursDoubt) -> FreeTextItem {
        let start = position
        position += 1
        skipMarks()
        guard startsDays(at: position) else { throw unknown(from: start) }
        let list = try days()
        guard word != .including else { return .asUsual(list.days) }
        if word == .besides {
            _ = skip(.closedBefore)
            guard skip(.beyond) else { throw unknown(from: start) }
        } else if list.seam != nil, startsTime(at: position) {
            throw ambiguous(from: start)
        }
        return try off(list, from: start, isException: true)
    }

    /// "Closed" in front of days, or of a span, or of nothing that it can speak of.
    mutating func closedPhrase() throws(HoursDoubt) -> FreeTextItem {
        let start = position
        position += 1
        skipMarks()
        guard startsDays(at: position) else {
            guard startsTime(at: position), kind() != .word(.allDay) else {
                throw unknown(from: start)
            }
            return try span(isPause: true)
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

    private func isClosing(at index: Int) -> Bool {
        tokens.indices.contains(index)
            && [.word(.closedBefore), .word(.closed)].contains(tokens[index].kind)
    }

    private func isMark(_ kind: FreeTextToken.Kind?) -> Bool {
        kind == .colon || kind == .bracket || kind == .word(.filler)
    }

    private func startsDays(at index: Int) -> Bool {
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
