import CivilTime

extension HoursParser {
    /// Moves over the comma of a list, but not over one that starts a new rule.
    mutating func takeListComma() -> Bool {
        guard cursor.next == UInt8(ascii: ","), cursor.peek(1) != UInt8(ascii: " ") else {
            return false
        }
        cursor.advance()
        return true
    }

    /// Reads `Mo-Fr,PH`, `PH Mo-Fr` or `Mo[1] +2 days`.
    mutating func parseDays() throws(OpeningHoursError) -> DaySelector {
        let entries = try parseDayList()
        var holidays: [HolidayEntry] = []
        for entry in entries {
            if case .holiday(let holiday) = entry { holidays.append(holiday) }
        }
        guard holidays.count == entries.count, cursor.next == UInt8(ascii: " "),
            HoursWords.weekdays[cursor.word(at: 1)] != nil
        else { return DaySelector(entries: entries, within: []) }
        cursor.advance()
        let start = cursor.index
        let weekdays = try parseDayList()
        for case .holiday in weekdays { throw outOfRange(from: start, .weekday) }
        return DaySelector(entries: weekdays, within: holidays)
    }

    private mutating func parseDayList() throws(OpeningHoursError) -> [DayEntry] {
        var entries: [DayEntry] = []
        repeat {
            try countPart()
            entries.append(try parseDayEntry())
        } while takeListComma()
        return entries
    }

    private mutating func parseDayEntry() throws(OpeningHoursError) -> DayEntry {
        switch cursor.word() {
        case "ph":
            cursor.advance(2)
            return .holiday(HolidayEntry(kind: .public, offset: try parseDayOffset()))
        case "sh":
            cursor.advance(2)
            return .holiday(HolidayEntry(kind: .school, offset: try parseDayOffset()))
        default: break
        }
        let first = try parseWeekday()
        if cursor.take("[") {
            let positions = try parsePositions()
            let offset = try parseDayOffset()
            return .nth(NthWeekday(weekday: first, positions: positions, offset: offset))
        }
        guard cursor.take("-") else { return .weekdays(first, through: first) }
        return .weekdays(first, through: try parseWeekday())
    }

    private mutating func parseWeekday() throws(OpeningHoursError) -> Weekday {
        guard let weekday = HoursWords.weekdays[cursor.word()] else { throw unexpected(.weekday) }
        cursor.advance(2)
        return weekday
    }

    /// Reads the positions behind an opening bracket, and the closing one.
    private mutating func parsePositions() throws(OpeningHoursError) -> [ClosedRange<Int>] {
        var positions: [ClosedRange<Int>] = []
        repeat {
            try countPart()
            let isFromEnd = cursor.take("-")
            let first = try parseNumber(digits: 1...1, in: 1...5, .position)
            var last = first
            if !isFromEnd, cursor.take("-") {
                last = try parseNumber(digits: 1...1, in: 1...5, .position)
            }
            guard last >= first else { throw outOfRange(from: cursor.index - 1, .position) }
            positions.append(isFromEnd ? -first ... -first : first...last)
        } while takeListComma()
        guard cursor.take("]") else { throw unexpected(.closingBracket) }
        return positions
    }

    /// Reads ` +1 day` or ` -28 days`; 0 if there is nothing of the kind.
    mutating func parseDayOffset() throws(OpeningHoursError) -> Int {
        guard cursor.next == UInt8(ascii: " "), let sign = cursor.peek(1),
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return 0 }
        cursor.advance(2)
        let days = try parseNumber(digits: 1...3, in: 1...DayOffset.maximum, .dayOffset)
        guard cursor.take(" ") else { throw unexpected(.dayOffset) }
        let unit = cursor.word()
        guard unit == "day" || unit == "days" else { throw unexpected(.dayOffset) }
        cursor.advance(unit.utf8.count)
        return sign == UInt8(ascii: "-") ? -days : days
    }
}
