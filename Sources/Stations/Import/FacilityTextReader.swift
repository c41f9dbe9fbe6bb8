/// Reads a free-text list of facilities, such as `卫生间,空调2台,饮水机等`.
///
/// A word counts only if it is, as a whole, a word of an amenity, but for numbers and the phrases of
/// such lists around it; nothing is guessed from parts of words, so `附近厕所500米` is no toilet.
/// What is not understood is reported and kept.
///
/// `饮水:有;空调:无;微波炉:坏` says of each how it stands. A denial without a colon, as in
/// `无空调、微波炉`, may reach to the end of its clause: what follows it there is not understood
/// unless it says `有` of itself.
public struct FacilityTextReader: Sendable {
    private let vocabulary: FacilityVocabulary

    /// Makes a reader for the amenities of a data set.
    public init(catalogue: AmenityCatalogue) {
        vocabulary = FacilityVocabulary(catalogue)
    }

    /// Reads one cell.
    ///
    /// - Parameter cell: words separated by commas, semicolons, enumeration commas, bars,
    ///   slashes or line breaks, or by spaces if the parts are known words.
    /// - Returns: the amenities named, each once, and the words not understood.
    /// - Complexity: O(n) in the length of the cell.
    public func read(_ cell: StationDraft.Cell) -> FacilityList {
        let found = words(of: cell.text)
        return FacilityList(
            cell: cell,
            codes: found.codes.filter { found.states[$0] == .yes },
            others: found.states.filter { $0.value != .yes },
            unknownWords: found.unknown
        )
    }

    /// The words of a free-text list that name no amenity, each once.
    public func unknownWords(in text: String) -> [String] { words(of: text).unknown }

    private func words(of text: String) -> FacilityWords {
        var words = FacilityWords()
        let folded = TextFolding.fold(text)
        for clause in folded.split(whereSeparator: Self.clauseEnds.contains) {
            words.add(clauseWords(String(clause)))
        }
        return words
    }

    private func clauseWords(_ clause: String) -> [FacilityWords.Word] {
        var words: [FacilityWords.Word] = []
        var heading = FacilityVocabulary.Heading.none
        for part in clause.split(whereSeparator: Self.separators.contains) {
            let pieces = part.split(separator: ":").map { TextFolding.collapse(String($0)) }
            guard let last = pieces.last, !last.isEmpty else { continue }
            if pieces.count == 2, let word = vocabulary.statement(pieces[0], is: last) {
                words.append(word)
                continue
            }
            if let first = pieces.dropLast().first { heading = vocabulary.heading(first) }
            let spelled = pieces.count > 2 ? TextFolding.collapse(String(part)) : last
            words += listed(spelled, under: heading)
            if vocabulary.deniesWhatFollows(spelled) { heading = .denial }
        }
        // 空调、微波炉均无 denies what stands before it.
        guard words.contains(where: { vocabulary.deniesWhatIsBefore($0.spelling) }) else {
            return words
        }
        return words.map { $0.isExplicit ? $0 : $0.notUnderstood }
    }

    /// A word, or several with spaces between them if one of these is known.
    private func listed(
        _ spelling: String,
        under heading: FacilityVocabulary.Heading
    ) -> [FacilityWords.Word] {
        if let word = vocabulary.word(spelling, under: heading) { return [word] }
        let parts = spelling.split(separator: " ").map(String.init)
        let words = parts.map { part in
            let pieces = part.split(separator: ":").map(String.init)
            let stated = pieces.count == 2 ? vocabulary.statement(pieces[0], is: pieces[1]) : nil
            return stated ?? vocabulary.word(part, under: heading)
        }
        guard parts.count > 1, words.contains(where: { $0 != nil }),
            !([spelling] + parts).contains(where: vocabulary.deniesWhatFollows)
        else { return [FacilityWords.Word(spelling: spelling)] }
        return zip(parts, words).map { $1 ?? FacilityWords.Word(spelling: $0) }
    }

    private static let clauseEnds: Set<Character> = [";", "|", "\n", "\r\n", "\r", "。"]
    private static let separators: Set<Character> = [",", "、", "/", "\t", "+", "·"]
}

/// What the words of a list come to, taken together.
struct FacilityWords {
    /// One word: the amenities it names and how they stand; none if it is not understood.
    struct Word {
        let spelling: String
        var codes: [String] = []
        var state = AmenityState.yes
        /// Whether the word itself says how it stands.
        var isExplicit = false

        /// The same word as one that says nothing.
        var notUnderstood: Word { Word(spelling: spelling) }
    }

    /// The amenities in the order in which they are named.
    private(set) var codes: [String] = []
    private(set) var states: [String: AmenityState] = [:]
    private(set) var unknown: [String] = []
    private var seen: Set<String> = []
    /// The amenities of which two things are said.
    private var disputed: Set<String> = []

    /// Adds the words of a clause.
    mutating func add(_ words: [Word]) {
        for word in words {
            if word.codes.isEmpty { addUnknown(word) }
            for code in word.codes { add(code, word) }
        }
    }

    private mutating func add(_ code: String, _ word: Word) {
        let known = states[code]
        if known == nil, !disputed.contains(code) {
            codes.append(code)
            states[code] = word.state
        } else if known != word.state {
            // 饮水:有;饮水:无 says nothing.
            states[code] = nil
            disputed.insert(code)
            addUnknown(word)
        }
    }

    private mutating func addUnknown(_ word: Word) {
        if seen.insert(word.spelling).inserted { unknown.append(word.spelling) }
    }
}
