/// Reads the rules of an expression from left to right, without going back and without recursion.
struct HoursParser {
    var cursor: ByteCursor
    /// How many more dates, days and times may be listed.
    private var partsLeft = OpeningHours.maximumPartCount

    init(_ text: some Sequence<UInt8>) {
        cursor = ByteCursor(text)
    }

    /// Reads the whole text.
    mutating func parseRules() throws(OpeningHoursError) -> [HoursRule] {
        if cursor.isAtEnd { throw .empty }
        var rules: [HoursRule] = []
        var separator = RuleSeparator.normal
        repeat {
            let start = cursor.index
            let draft = try parseRule()
            if separator == .additional, let previous = rules.last {
                try refuseDoubtfulComma(before: draft, after: previous, at: start)
            }
            rules.append(draft.rule(joinedBy: separator))
            if rules.count > OpeningHours.maximumRuleCount {
                throw .tooManyParts(limit: OpeningHours.maximumRuleCount)
            }
            if cursor.isAtEnd { return rules }
            separator = try parseSeparator()
        } while true
    }

    /// Reads `;`, `, ` or `||` and the space behind it.
    private mutating func parseSeparator() throws(OpeningHoursError) -> RuleSeparator {
        if cursor.take(";") {
            _ = cursor.take(" ")
            return .normal
        }
        if cursor.next == UInt8(ascii: ","), cursor.peek(1) == UInt8(ascii: " ") {
            cursor.advance(2)
            return .additional
        }
        if cursor.next == UInt8(ascii: "|"), cursor.peek(1) == UInt8(ascii: "|") {
            cursor.advance(2)
            _ = cursor.take(" ")
            return .fallback
        }
        throw unexpected(.partOrEnd)
    }

    /// Refuses a new rule that a reader would take for the end of the list before it.
    ///
    /// By the letter of the language `Mo, We 09:00-12:00` is open all Monday, and
    /// `Mo-Fr 09:00-12:00, 14:00-18:00` is open on Sunday afternoon.
    private func refuseDoubtfulComma(
        before rule: RuleDraft,
        after previous: HoursRule,
        at start: Int
    ) throws(OpeningHoursError) {
        let isListOfDays =
            previous.restrictsDays && previous.times.isEmpty
            && previous.modifier == RuleModifier(state: .open, comment: nil)
        let isListOfTimes =
            previous.restrictsDays && !rule.restrictsDays && !rule.times.isEmpty
            && rule.state == nil
        if isListOfDays || isListOfTimes { throw .ambiguousComma(at: cursor.position(of: start)) }
    }
}

extension HoursParser {
    /// Counts an item of a list, and refuses the one too many.
    mutating func countPart() throws(OpeningHoursError) {
        partsLeft -= 1
        if partsLeft < 0 { throw .tooManyParts(limit: OpeningHours.maximumPartCount) }
    }

    /// The error that something else stands at the cursor.
    func unexpected(_ expected: HoursExpectation) -> OpeningHoursError {
        .unexpected(
            found: cursor.excerpt(at: cursor.index),
            at: cursor.position(of: cursor.index),
            expected: expected
        )
    }

    /// The error that what stands between an index and the cursor is out of range.
    func outOfRange(from start: Int, _ expected: HoursExpectation) -> OpeningHoursError {
        .outOfRange(
            value: cursor.text(from: start),
            at: cursor.position(of: start),
            expected: expected
        )
    }

    /// The error that something at an index cannot be evaluated.
    func notEvaluated(_ feature: UnevaluatedFeature, at index: Int) -> OpeningHoursError {
        .notEvaluated(feature, at: cursor.position(of: index))
    }

    /// Reads a number of at most so many digits in a range.
    mutating func parseNumber(
        digits: ClosedRange<Int>,
        in range: ClosedRange<Int>,
        _ expected: HoursExpectation
    ) throws(OpeningHoursError) -> Int {
        let start = cursor.index
        let length = cursor.count(while: ByteCursor.isDigit)
        guard length > 0 else { throw unexpected(expected) }
        cursor.advance(min(length, 12))
        guard digits.contains(length), let number = Int(cursor.text(from: start)),
            range.contains(number)
        else { throw outOfRange(from: start, expected) }
        return number
    }
}
