import Stations

/// Reads one JSON text from its first byte to its last.
struct JSONCursor {
    let bytes: [UInt8]
    let end: Int
    var index: Int
    private let start: Int
    private let place: TextPosition
    private let maximumDepth: Int

    init(_ bytes: [UInt8], in range: Range<Int>, at place: TextPosition, maximumDepth: Int) {
        self.bytes = bytes
        start = range.lowerBound
        index = range.lowerBound
        end = range.upperBound
        self.place = place
        self.maximumDepth = maximumDepth
    }

    /// The byte to be read next, nil at the end.
    var current: UInt8? { index < end ? bytes[index] : nil }

    /// Reads the only value of the text.
    mutating func readText() throws(JSONSyntaxError) -> JSONValue {
        skipWhitespace()
        let value = try readValue(depth: 0)
        skipWhitespace()
        guard index == end else { throw unexpected(JSONByte.name(nil)) }
        return value
    }

    /// An error at the current byte that names what would have been right.
    func unexpected(_ expected: Message) -> JSONSyntaxError {
        error(JSONByte.unexpected(current, expected))
    }

    /// An error at the current byte, or at another.
    func error(_ words: Message, at position: Int? = nil) -> JSONSyntaxError {
        var errorPlace = place
        errorPlace.advance(over: bytes[start..<(position ?? index)])
        return JSONSyntaxError(at: errorPlace, words)
    }

    private mutating func skipWhitespace() {
        while let byte = current, JSONByte.isWhitespace(byte) { index += 1 }
    }

    private mutating func readValue(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        switch current {
        case JSONByte.leftBrace: return .object(try readObject(depth: depth + 1))
        case JSONByte.leftBracket: return .array(try readArray(depth: depth + 1))
        case JSONByte.quote: return .string(try readString())
        case JSONByte.minus, .some(0x30...0x39): return try readNumber()
        case 0x74: return try readLiteral("true", .bool(true))
        case 0x66: return try readLiteral("false", .bool(false))
        case 0x6E: return try readLiteral("null", .null)
        default: throw unexpected(JSONByte.value)
        }
    }

    private mutating func readLiteral(
        _ word: String,
        _ value: JSONValue
    ) throws(JSONSyntaxError) -> JSONValue {
        guard bytes[index..<end].starts(with: word.utf8) else {
            throw error(
                Message(
                    "应为一个值，却是 true、false、null 以外的词",
                    "expected a value, found a word that is not true, false or null"
                )
            )
        }
        index += word.utf8.count
        return value
    }

    private func checkDepth(_ depth: Int) throws(JSONSyntaxError) {
        guard depth <= maximumDepth else {
            throw error(JSONByte.tooDeep(maximumDepth))
        }
    }

    private mutating func readArray(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
        try checkDepth(depth)
        index += 1
        var elements: [JSONValue] = []
        skipWhitespace()
        if current == JSONByte.rightBracket {
            index += 1
            return elements
        }
        while true {
            skipWhitespace()
            elements.append(try readValue(depth: depth))
            skipWhitespace()
            guard current == JSONByte.comma else { break }
            index += 1
        }
        guard current == JSONByte.rightBracket else { throw unexpected(JSONByte.commaOrBracket) }
        index += 1
        return elements
    }

    private mutating func readObject(depth: Int) throws(JSONSyntaxError) -> JSONObject {
        try checkDepth(depth)
        index += 1
        var object = JSONObject()
        skipWhitespace()
        if current == JSONByte.rightBrace {
            index += 1
            return object
        }
        while true {
            skipWhitespace()
            guard current == JSONByte.quote else { throw unexpected(JSONByte.nameInQuotes) }
            let name = try readString()
            skipWhitespace()
            guard current == JSONByte.colon else { throw unexpected(JSONByte.colonMark) }
            index += 1
            skipWhitespace()
            object[name] = try readValue(depth: depth)
            skipWhitespace()
            guard current == JSONByte.comma else { break }
            index += 1
        }
        guard current == JSONByte.rightBrace else { throw unexpected(JSONByte.commaOrBrace) }
        index += 1
        return object
    }
}
