/// Finds where a JSON value ends, and can pause at any byte.
///
/// It counts brackets and looks for closing quotes; whether the value is JSON is for the parser.
struct JSONValueScanner {
    enum Outcome {
        case needsMore, end, tooDeep, lineEndInString
    }

    private enum State {
        case start, bare, nested, string, escape
    }

    /// Bytes of the value that have been looked at.
    private(set) var cursor = 0
    private var depth = 0
    private var state = State.start
    private let maximumDepth: Int

    init(maximumDepth: Int) {
        self.maximumDepth = maximumDepth
    }

    /// Whether the value has come to its end if nothing follows.
    var mayEndHere: Bool { state == .bare }

    /// Looks at the value that begins at `start`; at `.end`, `cursor` is its length.
    mutating func scan(_ bytes: [UInt8], start: Int) -> Outcome {
        while start + cursor < bytes.count {
            let byte = bytes[start + cursor]
            switch state {
            case .start where byte != JSONByte.quote && !Self.opens(byte):
                state = .bare
            case .bare:
                if Self.endsBareValue(byte) { return .end }
            case .start, .nested:
                state = .nested
                if byte == JSONByte.quote {
                    state = .string
                } else if Self.opens(byte) {
                    depth += 1
                    guard depth <= maximumDepth else { return .tooDeep }
                } else if Self.closes(byte) {
                    depth -= 1
                    if depth == 0 {
                        cursor += 1
                        return .end
                    }
                }
            case .string:
                if byte == JSONByte.quote {
                    state = .nested
                    if depth == 0 {
                        cursor += 1
                        return .end
                    }
                } else if byte == JSONByte.backslash {
                    state = .escape
                } else if byte == JSONByte.lineFeed || byte == JSONByte.carriageReturn {
                    // Without this a missing quote would take in the rest of the file.
                    return .lineEndInString
                }
            case .escape:
                state = .string
            }
            cursor += 1
        }
        return .needsMore
    }

    private static func opens(_ byte: UInt8) -> Bool {
        byte == JSONByte.leftBrace || byte == JSONByte.leftBracket
    }

    private static func closes(_ byte: UInt8) -> Bool {
        byte == JSONByte.rightBrace || byte == JSONByte.rightBracket
    }

    private static func endsBareValue(_ byte: UInt8) -> Bool {
        byte == JSONByte.comma || closes(byte) || JSONByte.isWhitespace(byte)
    }
}
