/// The words that the reader knows, found by the longest match.
///
/// Words hold no space; a space inside a word of the text does not matter, so that "opening hours"
/// is the word `openinghours` and 周 末 is 周末.
struct FreeTextLexicon: Sendable {
    /// The words of Chinese, English and some Japanese lists.
    static let standard = FreeTextLexicon(chinese + english + letterRanges + japanese + notices)

    private struct Entry: Sendable {
        let scalars: [Unicode.Scalar]
        let word: FreeTextWord
    }

    /// The words by their first scalar, the longest first.
    private let entries: [Unicode.Scalar: [Entry]]

    /// Makes a lexicon from meanings and the words for each, set apart by spaces.
    init(_ rows: [(word: FreeTextWord, spellings: String)]) {
        var entries: [Unicode.Scalar: [Entry]] = [:]
        for (word, spellings) in rows {
            for spelling in spellings.split(separator: " ") {
                let scalars = Array(spelling.unicodeScalars)
                guard let first = scalars.first else { continue }
                entries[first, default: []].append(Entry(scalars: scalars, word: word))
            }
        }
        self.entries = entries.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }

    /// The longest word that starts at a position, and where it ends.
    ///
    /// An ASCII letter or digit at either edge of a word must not run on into another one.
    ///
    /// - Complexity: O(1): the words are short and few share a first scalar.
    func longestWord(in text: FoldedText, at start: Int) -> (word: FreeTextWord, end: Int)? {
        guard let first = text.scalar(at: start), let candidates = entries[first] else {
            return nil
        }
        guard !Self.runOn(text.scalar(at: start - 1), first) else { return nil }
        for entry in candidates {
            guard let end = Self.end(of: entry.scalars, in: text, from: start) else { continue }
            return (entry.word, end)
        }
        return nil
    }

    private static func end(
        of scalars: [Unicode.Scalar],
        in text: FoldedText,
        from start: Int
    ) -> Int? {
        var position = start
        for (index, scalar) in scalars.enumerated() {
            if index > 0 { position = text.skippingSpace(at: position) }
            guard text.scalar(at: position) == scalar else { return nil }
            position += 1
        }
        return runOn(scalars.last, text.scalar(at: position)) ? nil : position
    }

    /// Whether two neighbours are both letters or both digits of ASCII.
    private static func runOn(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Bool {
        guard let left, let right else { return false }
        return (isLetter(left) && isLetter(right)) || (isDigit(left) && isDigit(right))
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
