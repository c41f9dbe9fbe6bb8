/// Cuts a folded text into tokens, each scalar of it belonging to one of them.
struct FreeTextLexer {
    let text: FoldedText
    private let lexicon = FreeTextLexicon.standard

    /// Makes a lexer.
    init(_ text: FoldedText) {
        self.text = text
    }

    /// The tokens of the text.
    ///
    /// - Returns: the tokens from left to right; only spaces stand between them.
    /// - Throws: ``HoursDoubt/unknownWord(_:)`` for the first part that is no token.
    /// - Complexity: O(n).
    func tokens() throws(HoursDoubt) -> [FreeTextToken] {
        var tokens: [FreeTextToken] = []
        var position = 0
        while position < text.scalars.count {
            position = text.skippingSpace(at: position)
            let start = position
            guard let (kinds, end) = next(at: start, behind: tokens) else {
                throw .unknownWord(text.original(start..<endOfUnknown(from: start)))
            }
            for kind in kinds { tokens.append(FreeTextToken(kind: kind, range: start..<end)) }
            position = end
        }
        return tokens
    }

    private func next(
        at start: Int,
        behind tokens: [FreeTextToken]
    ) -> (kinds: [FreeTextToken.Kind], end: Int)? {
        if let dates = dates(from: start, isSeason: Self.isBehindSeasonName(tokens)) {
            return dates
        }
        if let times = timesWithSlip(from: start) { return times }
        if let (word, end) = lexicon.longestWord(in: text, at: start) {
            guard word == .weekdayPrefix else { return ([.word(word)], end) }
            return weekdays(from: end)
        }
        if case .time? = tokens.last?.kind, let end = strokeForDash(at: start) {
            return ([.word(.to)], end)
        }
        if let (kind, end) = number(from: start) { return ([kind], end) }
        return mark(from: start).map { ([$0.kind], $0.end) }
    }

    private static func isBehindSeasonName(_ tokens: [FreeTextToken]) -> Bool {
        let last = tokens.last { $0.kind != .bracket && $0.kind != .colon }
        if case .word(.seasonName)? = last?.kind { return true }
        return false
    }

    /// Where a part without meaning ends: at the next mark, space or known word.
    private func endOfUnknown(from start: Int) -> Int {
        var end = start
        // A number that is too long has no known number at its end.
        while let digit = text.scalar(at: end), ("0"..."9").contains(digit) { end += 1 }
        if end == start { end += 1 }
        while let scalar = text.scalar(at: end), scalar != " ", next(at: end, behind: []) == nil {
            end += 1
        }
        return end
    }
}

extension FreeTextLexer {
    /// The mark at a position, and where it ends: — is often typed twice for a long one.
    private func mark(from start: Int) -> (kind: FreeTextToken.Kind, end: Int)? {
        switch text.scalar(at: start) {
        case "-": (.word(.to), endOfDash(from: start))
        case ",": (.comma, start + 1)
        case "、", "/": (.listComma, start + 1)
        case ";": (.semicolon, start + 1)
        case "(", ")": (.bracket, start + 1)
        case ":": (.colon, start + 1)
        case "." where !isNumberOrName(at: start + 1): (.semicolon, start + 1)
        default: nil
        }
    }

    /// Where a dash ends that is made of several.
    func endOfDash(from start: Int) -> Int {
        var end = start
        while text.scalar(at: end) == "-" { end += 1 }
        return end
    }

    private func isNumberOrName(at position: Int) -> Bool {
        guard let scalar = text.scalar(at: position) else { return false }
        return ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar)
    }
}
