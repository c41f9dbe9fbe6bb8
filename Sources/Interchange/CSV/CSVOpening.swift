/// What the first bytes of a CSV file tell: what to skip, and how fields are separated.
struct CSVOpening {
    /// Bytes before the first record: a byte order mark and a line `sep=;`.
    private(set) var skippedBytes = 0
    /// Physical line on which the first record may start.
    private(set) var line = 1
    private(set) var delimiter: UInt8

    /// No more than this much of a first record is looked at.
    static let sampleSize = 64 * 1024

    /// Looks at the sample; nil as long as its first record is not complete.
    init?(_ sample: ArraySlice<UInt8>, isComplete: Bool, delimiter chosen: UInt8?) {
        var rest = sample
        if rest.starts(with: CSVByte.byteOrderMark) { rest = rest.dropFirst(3) }
        let firstLine = rest.prefix { !CSVByte.isLineEnd($0) }
        let firstLineIsWhole = isComplete || firstLine.endIndex < rest.endIndex
        guard firstLineIsWhole || firstLine.count > 5 else { return nil }
        let directive = firstLineIsWhole ? CSVByte.separatorDirective(firstLine) : nil
        if directive != nil {
            rest = rest[firstLine.endIndex...]
            // A carriage return alone may be half a line end, and more may follow.
            guard isComplete || rest.count > 1 else { return nil }
            let isPair = rest.starts(with: [CSVByte.carriageReturn, CSVByte.lineFeed])
            if !rest.isEmpty { line = 2 }
            rest = rest.dropFirst(isPair ? 2 : 1)
        }
        skippedBytes = rest.startIndex - sample.startIndex
        if let named = chosen ?? directive {
            delimiter = named
        } else if let detected = Self.detectDelimiter(rest, isComplete: isComplete) {
            delimiter = detected
        } else {
            return nil
        }
    }

    /// Returns the most frequent candidate outside quotes in the first record that is not blank.
    ///
    /// A line of delimiters alone tells them as well as any other; one of spaces tells nothing.
    private static func detectDelimiter(_ text: ArraySlice<UInt8>, isComplete: Bool) -> UInt8? {
        var counts = CSVByte.detectableDelimiters.map { (delimiter: $0, count: 0) }
        var isQuoted = false
        var isFieldStart = true
        var isWhole = isComplete
        for byte in Self.withoutBlankLines(text) {
            if isQuoted {
                // A doubled quote closes and opens again, which changes nothing here.
                if byte == CSVByte.quote { isQuoted = false }
                isFieldStart = byte == CSVByte.quote
            } else if byte == CSVByte.quote, isFieldStart {
                isQuoted = true
            } else if CSVByte.isLineEnd(byte) {
                isWhole = true
                break
            } else {
                isFieldStart = false
                for index in counts.indices where counts[index].delimiter == byte {
                    counts[index].count += 1
                    isFieldStart = true
                }
            }
        }
        guard isWhole else { return nil }
        let most = counts.map(\.count).max() ?? 0
        return counts.first { $0.count == most }?.delimiter
    }

    /// The text from the first line that holds more than spaces.
    private static func withoutBlankLines(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        while true {
            let line = rest.drop { $0 == UInt8(ascii: " ") }
            guard let end = line.first, CSVByte.isLineEnd(end) else { return rest }
            rest = line.drop(while: CSVByte.isLineEnd)
        }
    }
}
