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

    /// Steps over colons and words without weight.
    mutating func skipMarks() {
        while kind() == .colon || isWord(.filler) { position += 1 }
    }

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
