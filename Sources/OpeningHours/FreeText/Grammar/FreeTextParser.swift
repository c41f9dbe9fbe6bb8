/// Joins tokens into phrases, each token belonging to one of them.
struct FreeTextParser {
    let text: FoldedText
    let tokens: [FreeTextToken]
    var position = 0
    private(set) var items: [FreeTextItem] = []
    var dottedTimes: [FreeTextTime] = []
    private var hasLabel = false

    /// Makes a parser of the tokens of a text.
    init(_ text: FoldedText, _ tokens: [FreeTextToken]) {
        self.text = text
        self.tokens = tokens
    }

    /// The phrases from left to right.
    ///
    /// - Returns: the phrases, none of them empty.
    /// - Throws: ``HoursDoubt/unknownWord(_:)`` for a token that fits into none, and
    ///   ``HoursDoubt/ambiguous(_:)`` for a phrase with two readings.
    /// - Complexity: O(n).
    mutating func parse() throws(HoursDoubt) -> [FreeTextItem] {
        while position < tokens.count {
            let start = position
            if let item = try nextItem() { items.append(item) }
            // Each phrase takes a token at least; anything else would not end.
            if position == start { throw unknown(from: start) }
        }
        // 5.1-9.30 may be dates, so dots stand in times only where one of them cannot be a date.
        if !dottedTimes.isEmpty, dottedTimes.allSatisfy(\.canBeDate) {
            throw .ambiguous(text.original(0..<text.scalars.count))
        }
        return items
    }

    private mutating func nextItem() throws(HoursDoubt) -> FreeTextItem? {
        switch kind() {
        case .comma, .listComma, .word(.and): return take(.comma)
        case .semicolon: return take(.semicolon)
        case .bracket: return take(.bracket)
        case .colon, .word(.filler): return take(nil)
        case .weekday, .word(.days), .word(.every): return try daysAndStatus()
        case .word(.month): return .season(try season())
        case .number, .time, .word(.period), .word(.noon), .word(.midnight), .word(.nextDay):
            if startsSeason() { return .season(try season()) }
            return try span(isPause: false)
        case .word(let word): return try phrase(of: word)
        case .numeral, nil: return nil
        }
    }

    private mutating func phrase(of word: FreeTextWord) throws(HoursDoubt) -> FreeTextItem? {
        switch word {
        case .seasonName: return try seasonName()
        case .remaining:
            position += 1
            // 其余时间关闭 goes without saying.
            return skip(.closedBefore) || skip(.closed) ? nil : .remaining
        case .open, .asUsual: return take(.open)
        case .closed: return try closedPhrase()
        case .except, .besides, .including: return try exception(word)
        case .allDay: return take(.allDay)
        case .allYear: return take(.allYear)
        case .noNoonBreak: return take(.noNoonBreak)
        case .noonBreak:
            position += 1
            skipMarks()
            return try span(isPause: true)
        case .label: return try label()
        default: return nil
        }
    }

    /// 开放时间 says nothing itself, but in 周一至周五上班时间 it does: what it is a label of must follow.
    private mutating func label() throws(HoursDoubt) -> FreeTextItem? {
        let start = position
        // Two labels tell two things apart, and only one of them can be the hours.
        guard !hasLabel else { throw unknown(from: start) }
        hasLabel = true
        position += 1
        skipMarks()
        switch kind() {
        case .number, .time, .word(.month), .word(.period), .word(.noon), .word(.allDay),
            .word(.seasonName):
            return nil
        case .weekday, .bracket, .word(.days), .word(.every), .word(.besides), .word(.closed):
            guard items.isEmpty || position > start + 1 else { throw unknown(from: start) }
            return nil
        default: throw unknown(from: start)
        }
    }
}
