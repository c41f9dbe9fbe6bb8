/// Joins tokens into phrases, each token belonging to one of them.
struct FreeTextParser {
    let text: FoldedText
    let tokens: [FreeTextToken]
    var position = 0
    var items: [FreeTextItem] = []
    var dottedTimes: [FreeTextTime] = []
    var firstUndatedSeason: Int?
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
        // 5.10-10.10 may be dates, so dots stand in times only where one of them cannot be a date.
        if !dottedTimes.isEmpty, dottedTimes.allSatisfy(\.canBeDate) {
            throw .ambiguous(text.original(0..<text.scalars.count))
        }
        guard let settled = FreeTextItem.settlingSeasons(items) else {
            position = 0
            throw ambiguous(from: firstUndatedSeason ?? 0)
        }
        return settled
    }

    private mutating func nextItem() throws(HoursDoubt) -> FreeTextItem? {
        switch kind() {
        case .comma, .listComma, .word(.and): return take(.comma)
        case .semicolon: return take(.semicolon)
        case .bracket: return take(.bracket)
        case .colon, .word(.filler): return take(nil)
        case .weekday, .word(.days), .word(.every): return try daysAndStatus()
        case .date, .word(.month): return .season(try season(), name: nil)
        case .number, .time, .word(.period), .word(.noon), .word(.midnight), .word(.nextDay):
            if startsSeason() { return .season(try season(), name: nil) }
            return try span(isPause: false)
        case .word(let word): return try phrase(of: word)
        case .numeral, nil: return nil
        }
    }

    private mutating func phrase(of word: FreeTextWord) throws(HoursDoubt) -> FreeTextItem? {
        switch word {
        case .seasonName(let name): return try seasonName(name)
        case .remaining, .remainingTime:
            position += 1
            // 其余时间关闭 goes without saying.
            return skipClosingWord() ? nil : .remaining(isTime: word == .remainingTime)
        case .open, .asUsual: return take(.open)
        case .closed, .dayOff: return try closedPhrase()
        case .except, .besides, .including: return try exception(word)
        case .coinciding: return try coincidence()
        case .allDay: return take(.allDay)
        case .allYear: return take(.allYear)
        case .noNoonBreak: return take(.noNoonBreak)
        case .noonBreak: return try noonBreak()
        case .to, .extendedTo: return try later()
        case .lastEntry, .ahead: return try entryLimit()
        case .reason: return try reason()
        case .note, .notice: return take(nil)
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
        case .number, .time, .date, .word(.month), .word(.period), .word(.noon), .word(.allDay),
            .word(.seasonName):
            return nil
        case .weekday, .bracket, .word(.days), .word(.every), .word(.besides), .word(.closed):
            guard items.isEmpty || position > start + 1 else { throw unknown(from: start) }
            return nil
        default: throw unknown(from: start)
        }
    }
}

extension FreeTextParser {
    /// The token some places ahead, nil behind the end.
    func kind(ahead distance: Int = 0) -> FreeTextToken.Kind? {
        let index = position + distance
        return tokens.indices.contains(index) ? tokens[index].kind : nil
    }

    /// Whether the token some places ahead is a word.
    func isWord(_ word: FreeTextWord, ahead distance: Int = 0) -> Bool {
        kind(ahead: distance) == .word(word)
    }

    /// Steps over one token and hands back what it means.
    mutating func take(_ item: FreeTextItem?) -> FreeTextItem? {
        position += 1
        return item
    }

    /// Steps over a word, if it is there.
    mutating func skip(_ word: FreeTextWord) -> Bool {
        guard isWord(word) else { return false }
        position += 1
        return true
    }

    /// Steps over a word that closes, if it is there.
    mutating func skipClosingWord() -> Bool {
        guard case .word(let word)? = kind(), word.closesWhatIsBefore || word == .closed else {
            return false
        }
        position += 1
        return true
    }

    /// Steps over colons and words without weight.
    mutating func skipMarks() {
        while kind() == .colon || isWord(.filler) { position += 1 }
    }

    /// The last phrase that is no comma and no bracket.
    var lastContent: FreeTextItem? { items.last { $0 != .bracket && $0 != .comma } }

    /// The doubt about a token that fits nowhere, or about the last one if the text ends too early.
    func unknown(from index: Int) -> HoursDoubt {
        guard let token = tokens.indices.contains(index) ? tokens[index] : tokens.last else {
            return .empty
        }
        return .unknownWord(text.original(token.range))
    }

    /// The doubt about the phrase from one token to where the parser stands.
    func ambiguous(from index: Int) -> HoursDoubt {
        let last = max(index, position - 1)
        guard tokens.indices.contains(index), tokens.indices.contains(last) else {
            return unknown(from: index)
        }
        return .ambiguous(
            text.original(tokens[index].range.lowerBound..<tokens[last].range.upperBound)
        )
    }
}
