import Stations

/// Reads a JSON text piece by piece: single marks and whole values.
struct JSONStream<Source: ByteSource> {
    /// A value with its place and its length in bytes.
    struct Piece {
        let value: JSONValue
        let place: TextPosition
        let length: Int
    }

    /// Where the next byte stands.
    private(set) var place = TextPosition()
    private var window = ByteWindow()
    private var source: Source
    private let parser: JSONParser

    init(_ source: Source, parser: JSONParser) {
        self.source = source
        self.parser = parser
    }

    /// Skips a byte order mark at the start of the input.
    mutating func skipByteOrderMark() throws(GeoJSONError) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        while window.count < mark.count, try fill() {}
        if window.content.starts(with: mark) { window.consume(mark.count) }
    }

    /// Returns the next byte that is no white space and leaves it there; nil at the end.
    mutating func peek() throws(GeoJSONError) -> UInt8? {
        while true {
            let size = window.content.prefix(while: JSONByte.isWhitespace).count
            consume(size)
            if let byte = window.content.first { return byte }
            guard try fill() else { return nil }
        }
    }

    /// Whether there is any byte left.
    mutating func hasMore() throws(GeoJSONError) -> Bool {
        if window.count > 0 { return true }
        return try fill()
    }

    /// Moves past bytes that are at hand.
    mutating func consume(_ size: Int) {
        place.advance(over: window.content.prefix(size))
        window.consume(size)
    }

    /// Moves past the next mark, if it is the one that must stand here.
    mutating func expect(_ byte: UInt8, or expected: Message) throws(GeoJSONError) {
        guard try peek() == byte else { throw try unexpected(expected) }
        consume(1)
    }

    /// An error at the next mark that names what would have been right.
    mutating func unexpected(_ expected: Message) throws(GeoJSONError) -> GeoJSONError {
        let found = try peek()
        guard found != nil else {
            return syntax(
                Message(
                    "应为\(expected.chinese)，文件却到此为止；文件完整吗？",
                    "expected \(expected.english), found the end of the file; is it cut off?"
                )
            )
        }
        return syntax(JSONByte.unexpected(found, expected))
    }

    /// Reads the next value.
    mutating func readValue() throws(GeoJSONError) -> Piece {
        let first = try peek()
        if first.map({ !Self.mayStartValue($0) }) ?? true { throw try unexpected(JSONByte.value) }
        let start = place
        let length = try findValueEnd()
        let value = try parse(length: length)
        consume(length)
        return Piece(value: value, place: start, length: length)
    }

    /// Reads the text up to a separator or the end, and moves past the separator.
    ///
    /// Nil stands for a text of white space. After an error the next text can be read.
    mutating func readText(until separator: UInt8) throws(GeoJSONError) -> Piece? {
        let start = place
        var length = 0
        var isTooLarge = false
        while true {
            let rest = window.content.dropFirst(length)
            let found = rest.firstIndex(of: separator)
            length += (found ?? rest.endIndex) - rest.startIndex
            isTooLarge = isTooLarge || length > parser.maximumBytes
            if isTooLarge {
                consume(length)
                length = 0
            }
            if found != nil { break }
            guard try fill() else { break }
        }
        defer { consume(min(length + 1, window.count)) }
        guard !isTooLarge else { throw tooLarge(start) }
        let blank = window.content.prefix(length).prefix(while: JSONByte.isWhitespace).count
        guard blank < length else { return nil }
        consume(blank)
        length -= blank
        return Piece(value: try parse(length: length), place: place, length: length)
    }

    private mutating func findValueEnd() throws(GeoJSONError) -> Int {
        var scanner = JSONValueScanner(maximumDepth: parser.maximumDepth)
        while true {
            let outcome = scanner.scan(window.bytes, start: window.start)
            guard scanner.cursor <= parser.maximumBytes else { throw tooLarge(place) }
            switch outcome {
            case .end: return scanner.cursor
            case .tooDeep:
                throw syntax(JSONByte.tooDeep(parser.maximumDepth), after: scanner.cursor)
            case .lineEndInString:
                throw syntax(
                    Message(
                        "字符串里应有结束引号，却到了行尾",
                        "expected a closing quote, found the end of the line inside a string"
                    ),
                    after: scanner.cursor
                )
            case .needsMore:
                guard try !fill() else { continue }
                if scanner.mayEndHere { return scanner.cursor }
                throw syntax(
                    Message(
                        "第 \(place.line) 行开始的值没有写完，文件就结束了；文件完整吗？",
                        "the file ends inside a value that starts on line \(place.line); "
                            + "is it cut off?"
                    ),
                    after: scanner.cursor
                )
            }
        }
    }

    private func parse(length: Int) throws(GeoJSONError) -> JSONValue {
        let range = window.start..<(window.start + length)
        do {
            return try parser.parse(window.bytes, in: range, at: place)
        } catch {
            throw .syntax(error)
        }
    }

    private func syntax(_ words: Message, after distance: Int = 0) -> GeoJSONError {
        var errorPlace = place
        errorPlace.advance(over: window.content.prefix(distance))
        return .syntax(JSONSyntaxError(at: errorPlace, words))
    }

    private func tooLarge(_ start: TextPosition) -> GeoJSONError {
        .tooLarge(line: start.line, limit: parser.maximumBytes)
    }

    private static func mayStartValue(_ byte: UInt8) -> Bool {
        ![
            JSONByte.comma, JSONByte.colon, JSONByte.rightBrace, JSONByte.rightBracket,
            JSONByte.recordSeparator,
        ].contains(byte)
    }

    private mutating func fill() throws(GeoJSONError) -> Bool {
        guard !window.isAtEnd else { return false }
        do {
            window.add(try source.read(upTo: ByteWindow.chunkSize))
        } catch {
            throw .readFailed(Message(error))
        }
        return !window.isAtEnd
    }
}
