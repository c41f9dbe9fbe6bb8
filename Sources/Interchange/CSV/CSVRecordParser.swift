import Stations

/// Makes records out of chunks of bytes, whatever they come from.
struct CSVRecordParser {
    enum Step {
        case record(CSVRecord), needsMore, end
    }

    /// The delimiter in use, once it is known.
    private(set) var delimiter: UInt8?
    /// Row of the record last returned or refused.
    private(set) var lastRow: Int?

    private var window = ByteWindow()
    private var scanner: CSVRecordScanner
    private var isOpen = false
    private var isInRecord = false

    init(delimiter: UInt8?, limits: CSVLimits) {
        self.delimiter = delimiter
        scanner = CSVRecordScanner(limits: limits)
    }

    /// Adds a chunk after `step()` has asked for more; an empty one ends the input.
    mutating func add(_ chunk: [UInt8]) {
        window.add(chunk)
    }

    /// Goes on to the end of the next record or of the bytes at hand.
    mutating func step() throws(CSVError) -> Step {
        if !isOpen {
            guard try open() else { return .needsMore }
        }
        if !isInRecord { beginRecord() }
        while true {
            switch scanner.scan(window.bytes, start: window.start, offset: window.consumed) {
            case .record:
                return .record(try takeRecord())
            case .blankLine:
                window.consume(scanner.cursor)
                beginRecord()
            case .binary:
                throw .notText(FileSignature.binaryMessage)
            case .needsMore:
                guard window.isAtEnd else {
                    makeRoom()
                    return .needsMore
                }
                return scanner.finish() ? .record(try takeRecord()) : .end
            }
        }
    }

    /// Gives the next record the number 0.
    mutating func countFromNext() { lastRow = nil }

    private mutating func beginRecord() {
        scanner.beginRecord()
        isInRecord = true
    }

    /// Keeps memory bounded before more bytes come.
    private mutating func makeRoom() {
        scanner.checkLimits(at: scanner.cursor)
        scanner.discardIfRefused()
        guard scanner.isDiscarding else { return }
        window.consume(scanner.cursor)
        scanner.dropSkippedBytes()
    }

    private mutating func takeRecord() throws(CSVError) -> CSVRecord {
        let row = lastRow.map { $0 + 1 } ?? 0
        lastRow = row
        defer {
            window.consume(scanner.cursor)
            isInRecord = false
        }
        if let error = scanner.error { throw error }
        // One look at the whole record costs less than one at each of its short fields.
        guard UTF8Check.isValid(window.content.prefix(scanner.cursor)) else {
            throw badEncoding()
        }
        let fields = scanner.spans.prefix(scanner.fieldCount).map { text(of: $0) }
        return CSVRecord(row: row, line: scanner.recordLine, fields: fields)
    }

    private func text(of span: CSVFieldSpan) -> String {
        let content = window.bytes[(window.start + span.start)..<(window.start + span.end)]
        guard span.hasDoubledQuotes else { return String(decoding: content, as: UTF8.self) }
        var single: [UInt8] = []
        single.reserveCapacity(content.count)
        var isSecondQuote = false
        for byte in content {
            isSecondQuote = byte == CSVByte.quote && !isSecondQuote
            if byte != CSVByte.quote || isSecondQuote { single.append(byte) }
        }
        return String(decoding: single, as: UTF8.self)
    }

    private func badEncoding() -> CSVError {
        let record = window.content.prefix(scanner.cursor)
        let index = UTF8Check.firstInvalidIndex(in: record) ?? record.startIndex
        var place = TextPosition(line: scanner.recordLine, column: 1)
        place.advance(over: record[..<index])
        return .badEncoding(
            line: place.line,
            byteOffset: window.consumed + index - record.startIndex
        )
    }

    /// Looks at the start of the file; false as long as more of it is needed.
    private mutating func open() throws(CSVError) -> Bool {
        if let delimiter, !CSVByte.isUsableDelimiter(delimiter) {
            throw .unusableDelimiter(delimiter)
        }
        guard window.isAtEnd || !FileSignature.isUndecided(window.content) else { return false }
        if let message = FileSignature.message(for: window.content) { throw .notText(message) }
        let sample = window.content.prefix(CSVOpening.sampleSize)
        let isComplete = window.isAtEnd || sample.count == CSVOpening.sampleSize
        guard let opening = CSVOpening(sample, isComplete: isComplete, delimiter: delimiter) else {
            return false
        }
        window.consume(opening.skippedBytes)
        delimiter = opening.delimiter
        scanner.begin(opening)
        isOpen = true
        return true
    }
}
