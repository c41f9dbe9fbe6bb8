/// A text in the plain form in which its words are looked up, each scalar with its origin.
///
/// Widths, letter case, dashes, brackets and traditional characters are folded as the table in
/// `FoldedText+Table.swift` says; runs of white space become one space, and none is left around.
struct FoldedText {
    /// The folded scalars.
    private(set) var scalars: [Unicode.Scalar] = []
    private var origins: [Int] = []
    private let source: [Unicode.Scalar]

    /// Folds a text.
    ///
    /// - Complexity: O(n).
    init(_ text: String) {
        source = Array(text.unicodeScalars)
        for (origin, scalar) in source.enumerated() {
            guard let folded = Self.fold(scalar) else { continue }
            if folded == " ", scalars.isEmpty || scalars.last == " " { continue }
            scalars.append(folded)
            origins.append(origin)
        }
        if scalars.last == " " {
            scalars.removeLast()
            origins.removeLast()
        }
    }

    /// The scalar at a position, nil behind the end.
    func scalar(at position: Int) -> Unicode.Scalar? {
        scalars.indices.contains(position) ? scalars[position] : nil
    }

    /// The position itself, or the one behind the space that stands there.
    func skippingSpace(at position: Int) -> Int {
        scalar(at: position) == " " ? position + 1 : position
    }

    /// The part of the original text that a range of folded scalars came from, at most 40 scalars.
    func original(_ range: Range<Int>) -> String {
        let range = range.clamped(to: origins.indices)
        guard let first = range.first, let last = range.last else { return "" }
        var part = String.UnicodeScalarView()
        part.append(contentsOf: source[origins[first]...origins[last]].prefix(40))
        return String(part)
    }
}
