extension HoursParser {
    /// Reads one rule, up to its separator.
    ///
    /// Its parts come in a fixed order; `previous` is the last part that was read.
    mutating func parseRule() throws(OpeningHoursError) -> RuleDraft {
        var draft = RuleDraft()
        var previous: RulePart?
        while let part = try nextPart(after: previous) {
            try parse(part, into: &draft)
            previous = part
            if part.allowsColon { _ = cursor.take(":") }
            if isAtRuleEnd() { break }
            let isBeforeComment = cursor.next == UInt8(ascii: "\"") && part != .comment
            let isBehindColon = part.allowsColon && cursor.peek(-1) == UInt8(ascii: ":")
            guard cursor.take(" ") || isBeforeComment || isBehindColon else {
                throw unexpected(.partOrEnd)
            }
            if isAtRuleEnd(), !cursor.isAtEnd { break }
        }
        return draft
    }

    private func isAtRuleEnd() -> Bool {
        switch cursor.next {
        case nil, UInt8(ascii: ";"), UInt8(ascii: "|"): true
        case UInt8(ascii: ","): cursor.peek(1) == UInt8(ascii: " ")
        default: false
        }
    }

    /// The part that starts at the cursor, which must come later in a rule than the one before.
    private func nextPart(after previous: RulePart?) throws(OpeningHoursError) -> RulePart? {
        let expected = previous == nil ? HoursExpectation.rule : .partOrEnd
        guard let part = try classify() else { throw unexpected(expected) }
        if let previous {
            guard part.rawValue > previous.rawValue, previous != .always || part.isModifier else {
                throw unexpected(expected)
            }
        }
        return part
    }

    private func classify() throws(OpeningHoursError) -> RulePart? {
        guard let byte = cursor.next else { return nil }
        if byte == UInt8(ascii: "\"") { return .comment }
        if byte == UInt8(ascii: "(") {
            throw notEvaluated(.sun, at: cursor.index)
        }
        if ByteCursor.isDigit(byte) {
            if isAtTwentyFourSeven { return .always }
            let digits = cursor.count(while: ByteCursor.isDigit)
            if digits != 4 || cursor.peek(4) == UInt8(ascii: ":") { return .times }
            return isMonthWord(at: 5) && cursor.peek(4) == UInt8(ascii: " ") ? .dates : .years
        }
        switch cursor.word() {
        case "open", "closed", "off", "unknown": return .state
        case "week": return .weeks
        case "ph", "sh": return .days
        case "sunrise", "sunset", "dawn", "dusk":
            throw notEvaluated(.sun, at: cursor.index)
        case "easter": throw notEvaluated(.easter, at: cursor.index)
        case let word where HoursWords.months[word] != nil: return .dates
        case let word where HoursWords.weekdays[word] != nil: return .days
        default: return nil
        }
    }

    private var isAtTwentyFourSeven: Bool {
        zip(0..., "24/7".utf8).allSatisfy { cursor.peek($0) == $1 }
    }

    private mutating func parse(
        _ part: RulePart,
        into draft: inout RuleDraft
    ) throws(OpeningHoursError) {
        switch part {
        case .always:
            cursor.advance(4)
            draft.isAlways = true
        case .years: draft.years = try parseYears()
        case .dates: draft.dates = try parseDates()
        case .weeks: draft.weeks = try parseWeeks()
        case .days: draft.days = try parseDays()
        case .times: draft.times = try parseTimes()
        case .state: draft.state = parseState()
        case .comment: draft.comment = try parseComment()
        }
    }

    private mutating func parseState() -> HoursState {
        let word = cursor.word()
        cursor.advance(word.utf8.count)
        switch word {
        case "open": return .open
        case "unknown": return .unknown
        default: return .closed
        }
    }

    private mutating func parseComment() throws(OpeningHoursError) -> String {
        let quote = UInt8(ascii: "\"")
        cursor.advance()
        let start = cursor.index
        cursor.advance(cursor.count { $0 != quote })
        let comment = cursor.text(from: start)
        guard cursor.take("\"") else { throw unexpected(.closingQuote) }
        if cursor.next == UInt8(ascii: ":") {
            throw notEvaluated(.commentForDates, at: start - 1)
        }
        return comment
    }
}
