/// Finds the fields of one record after the other, and can pause at any byte.
///
/// All positions are distances from the start of the record, so that they stay valid when the
/// window around the record moves.
struct CSVRecordScanner {
    enum Outcome {
        case needsMore, blankLine, record, binary
    }

    private enum State {
        case fieldStart, unquoted, quoted, quoteInQuoted
    }

    /// Storage of the fields, of which the first `fieldCount` belong to the present record.
    private(set) var spans: [CSVFieldSpan] = []
    private(set) var fieldCount = 0
    /// Bytes of the present record that have been looked at, its line end included.
    private(set) var cursor = 0
    /// Physical line of the cursor.
    private(set) var line = 1
    /// Physical line on which the present record starts.
    private(set) var recordLine = 1
    /// The first thing wrong with the record.
    private(set) var error: CSVError?
    /// Whether a limit was passed, so that the rest of the record is only skipped.
    private(set) var isDiscarding = false

    private var state = State.fieldStart
    private var fieldStart = 0
    private var fieldLine = 1
    private var hasDoubledQuotes = false
    private var closingQuote = 0
    /// Offset in the file of the last carriage return, to take CR LF as one line end.
    private var lastCarriageReturn = -2
    private var delimiter = CSVByte.comma
    private let limits: CSVLimits

    init(limits: CSVLimits) {
        self.limits = limits
    }

    /// Takes up what the start of the file says.
    mutating func begin(_ opening: CSVOpening) {
        delimiter = opening.delimiter
        line = opening.line
    }

    /// Makes ready for the next record.
    mutating func beginRecord() {
        fieldCount = 0
        cursor = 0
        recordLine = line
        error = nil
        isDiscarding = false
        beginField()
    }

    /// Forgets the bytes before the cursor, which are being skipped anyway.
    mutating func dropSkippedBytes() {
        cursor = 0
    }

    /// Looks at `bytes`, whose record begins at `start` and at `offset` in the file.
    mutating func scan(_ bytes: [UInt8], start: Int, offset: Int) -> Outcome {
        while start + cursor < bytes.count {
            let byte = bytes[start + cursor]
            switch state {
            case .fieldStart:
                if cursor == 0, fieldCount == 0, !isDiscarding, CSVByte.isLineEnd(byte) {
                    countLineEnd(byte, at: offset)
                    cursor = 1
                    return .blankLine
                }
                if byte == CSVByte.quote {
                    state = .quoted
                    cursor += 1
                } else {
                    state = .unquoted
                }
            case .unquoted:
                skipPlainBytes(bytes, start: start)
                guard start + cursor < bytes.count else { return .needsMore }
                let special = bytes[start + cursor]
                if special == CSVByte.null { return .binary }
                endField(at: cursor, contentStart: fieldStart, contentEnd: cursor)
                cursor += 1
                guard special == delimiter else {
                    countLineEnd(special, at: offset + cursor - 1)
                    return .record
                }
                beginField()
            case .quoted:
                skipQuotedBytes(bytes, start: start)
                guard start + cursor < bytes.count else { return .needsMore }
                let special = bytes[start + cursor]
                if special == CSVByte.null { return .binary }
                if special == CSVByte.quote {
                    closingQuote = cursor
                    state = .quoteInQuoted
                } else {
                    countLineEnd(special, at: offset + cursor)
                }
                cursor += 1
            case .quoteInQuoted:
                if byte == CSVByte.quote {
                    hasDoubledQuotes = true
                    state = .quoted
                    cursor += 1
                } else if byte == delimiter || CSVByte.isLineEnd(byte) {
                    endField(at: cursor, contentStart: fieldStart + 1, contentEnd: closingQuote)
                    cursor += 1
                    guard byte == delimiter else {
                        countLineEnd(byte, at: offset + cursor - 1)
                        return .record
                    }
                    beginField()
                } else {
                    noteStrayText(bytes, start: start)
                    state = .unquoted
                }
            }
        }
        return .needsMore
    }

    /// Ends the record at the end of the input; false where there is none.
    mutating func finish() -> Bool {
        switch state {
        case .fieldStart:
            guard cursor > 0 || fieldCount > 0 || isDiscarding else { return false }
            endField(at: cursor, contentStart: cursor, contentEnd: cursor)
        case .unquoted:
            endField(at: cursor, contentStart: fieldStart, contentEnd: cursor)
        case .quoted:
            // Graver than anything before it: the rest of the file has gone into this field.
            error = .unterminatedQuote(line: fieldLine)
        case .quoteInQuoted:
            endField(at: cursor, contentStart: fieldStart + 1, contentEnd: closingQuote)
        }
        return true
    }

    /// Notes the limit that the record passes before a position, if any.
    @inline(__always)
    mutating func checkLimits(at position: Int) {
        guard error == nil else { return }
        // Whichever limit comes first in the file names the error, wherever the chunks end.
        let fieldRoom = limits.maximumFieldBytes
        let recordRoom = limits.maximumRecordBytes - fieldStart
        guard position - fieldStart > min(fieldRoom, recordRoom) else { return }
        error =
            fieldRoom <= recordRoom
            ? .fieldTooLong(line: fieldLine, limit: limits.maximumFieldBytes)
            : .recordTooLong(line: recordLine, limit: limits.maximumRecordBytes)
        discard()
    }

    /// Keeps nothing more of a record that is refused anyway, and whose memory could grow.
    mutating func discardIfRefused() {
        if error != nil { discard() }
    }

    private mutating func discard() {
        isDiscarding = true
        fieldCount = 0
    }

    private mutating func beginField() {
        state = .fieldStart
        fieldStart = cursor
        fieldLine = line
        hasDoubledQuotes = false
    }

    private mutating func endField(at position: Int, contentStart: Int, contentEnd: Int) {
        checkLimits(at: position)
        guard error == nil else { return }
        guard fieldCount < limits.maximumFields else {
            error = .tooManyFields(line: recordLine, limit: limits.maximumFields)
            return discard()
        }
        let span = CSVFieldSpan(
            start: contentStart,
            end: contentEnd,
            hasDoubledQuotes: hasDoubledQuotes
        )
        if fieldCount < spans.count {
            spans[fieldCount] = span
        } else {
            spans.append(span)
        }
        fieldCount += 1
    }

    private mutating func noteStrayText(_ bytes: [UInt8], start: Int) {
        checkLimits(at: cursor)
        guard error == nil else { return }
        let textOfLine = bytes[start..<start + cursor].reversed()
            .prefix { !CSVByte.isLineEnd($0) }
        let column = 1 + textOfLine.count { $0 & 0xC0 != 0x80 }
        error = .strayQuote(line: line, column: column)
    }

    private mutating func countLineEnd(_ byte: UInt8, at offset: Int) {
        if byte == CSVByte.carriageReturn {
            lastCarriageReturn = offset
            line += 1
        } else if offset != lastCarriageReturn + 1 {
            line += 1
        }
    }

    private mutating func skipPlainBytes(_ bytes: [UInt8], start: Int) {
        let ceiling = max(delimiter, CSVByte.carriageReturn)
        var index = start + cursor
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= ceiling,
                byte == delimiter || CSVByte.isLineEnd(byte) || byte == CSVByte.null
            {
                break
            }
            index += 1
        }
        cursor = index - start
    }

    private mutating func skipQuotedBytes(_ bytes: [UInt8], start: Int) {
        var index = start + cursor
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= CSVByte.quote,
                byte == CSVByte.quote || CSVByte.isLineEnd(byte) || byte == CSVByte.null
            {
                break
            }
            index += 1
        }
        cursor = index - start
    }
}
