/// Days by number, kept as bits so that 64 days in a row are found in one step.
struct DaySet: Hashable, Sendable {
    /// The number of the first word; a word holds the 64 days from its number times 64 on.
    private var firstWord = 0
    private var words: [UInt64] = []

    /// Makes a set of ranges of days, which may overlap.
    ///
    /// - Complexity: O(n + d) for n ranges and d days from the first to the last.
    init(_ ranges: some Collection<ClosedRange<Int>>) {
        guard let first = ranges.lazy.map(\.lowerBound).min(),
            let last = ranges.lazy.map(\.upperBound).max()
        else { return }
        firstWord = first >> 6
        words = Array(repeating: 0, count: last >> 6 - firstWord + 1)
        for range in ranges {
            for word in range.lowerBound >> 6...range.upperBound >> 6 {
                words[word - firstWord] |= DayLanes.range(
                    range.lowerBound,
                    range.upperBound,
                    from: word << 6
                )
            }
        }
    }

    /// Makes a set of single days.
    init(days: some Sequence<Int>) { self.init(days.map { $0...$0 }) }

    /// The days among the 64 from a start, the start in the lowest bit.
    func lanes(from start: Int) -> UInt64 {
        let index = start >> 6 - firstWord
        let shift = UInt64(start & 63)
        return word(index) >> shift | word(index + 1) << (64 - shift)
    }

    /// Whether a day is in the set.
    func contains(_ day: Int) -> Bool { word(day >> 6 - firstWord) >> UInt64(day & 63) & 1 == 1 }

    private func word(_ index: Int) -> UInt64 { words.indices.contains(index) ? words[index] : 0 }
}
