/// Reads a free-text list of facilities, such as `卫生间,空调,饮水机`.
///
/// A word counts only if it is, as a whole, a word of an amenity; nothing is guessed from parts of
/// words, so `无空调` is no air conditioning. What is not understood is reported and kept.
public struct FacilityTextReader: Sendable {
    private let codes: [String: String]

    /// Makes a reader for the amenities of a data set.
    public init(catalogue: AmenityCatalogue) {
        var codes: [String: String] = [:]
        for amenity in catalogue.amenities {
            for word in amenity.words { codes[TextFolding.fold(word)] = amenity.code }
        }
        self.codes = codes
    }

    /// Reads one cell.
    ///
    /// - Parameter cell: words separated by commas, semicolons, enumeration commas, bars,
    ///   slashes or line breaks, or by spaces if the parts are known words.
    /// - Returns: the amenities named, each once, and the words not understood.
    public func read(_ cell: StationDraft.Cell) -> FacilityList {
        let (found, unknown) = read(cell.text)
        return FacilityList(cell: cell, codes: found, unknownWords: unknown)
    }

    /// The words of a free-text list that name no amenity, each once.
    public func unknownWords(in text: String) -> [String] { read(text).unknown }

    private func read(_ text: String) -> (codes: [String], unknown: [String]) {
        var found: [String] = []
        var unknown: [String] = []
        let parts = TextFolding.fold(text).split(whereSeparator: Self.separators.contains)
        for part in parts {
            // A list may open with the name of a set: "七个一:桌凳,微波炉".
            let words = part.split(separator: ":", omittingEmptySubsequences: true)
            guard let last = words.last else { continue }
            read(TextFolding.collapse(String(last)), &found, &unknown)
        }
        return (found, unknown)
    }

    private func read(_ word: String, _ found: inout [String], _ unknown: inout [String]) {
        if word.isEmpty { return }
        if let code = code(of: word) {
            if !found.contains(code) { found.append(code) }
            return
        }
        let parts = word.split(separator: " ").map(String.init)
        if parts.count > 1, parts.contains(where: { code(of: $0) != nil }) {
            for part in parts { read(part, &found, &unknown) }
        } else if !unknown.contains(word) {
            unknown.append(word)
        }
    }

    private func code(of word: String) -> String? {
        if let code = codes[word] { return code }
        for prefix in ["有", "配备", "提供", "免费"] where word.hasPrefix(prefix) {
            if let code = codes[String(word.dropFirst(prefix.count))] { return code }
        }
        return nil
    }

    private static let separators: Set<Character> = [
        ",", "、", ";", "|", "/", "\n", "\r\n", "\r", "\t", "。", "+", "·",
    ]
}
