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
            guard let (kinds, end) = next(at: start) else {
                throw .unknownWord(text.original(start..<endOfUnknown(from: start)))
            }
            for kind in kinds { tokens.append(FreeTextToken(kind: kind, range: start..<end)) }
            position = end
        }
        return tokens
    }

    private func next(at start: Int) -> (kinds: [FreeTextToken.Kind], end: Int)? {
        if let (word, end) = lexicon.longestWord(in: text, at: start) {
            guard word == .weekdayPrefix else { return ([.word(word)], end) }
            return weekdays(from: end)
        }
        if let (kind, end) = number(from: start) { return ([kind], end) }
        return mark(from: start).map { ([$0.kind], $0.end) }
    }

    /// Where a part without meaning ends: at the next mark, space or known word.
    private func endOfUnknown(from start: Int) -> Int {
        var end = start
        // A number that is too long has no known number at its end.
        while let digit = text.scalar(at: end), ("0"..."9").contains(digit) { end += 1 }
        if end == start { end += 1 }
        while let scalar = text.scalar(at: end), scalar != " ", next(at: end) == nil { end += 1 }
        return end
    }
}
