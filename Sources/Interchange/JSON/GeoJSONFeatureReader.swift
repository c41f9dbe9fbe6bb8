import Stations

/// Reads the features of a GeoJSON file (RFC 7946) one at a time from a source of any size.
///
/// It takes a FeatureCollection, a bare Feature, a bare geometry (given as a feature without
/// properties), GeoJSON text sequences (RFC 8142) and features one to a line. An empty input has
/// no features. Memory is bounded by the longest feature.
///
/// In sequences and lines, and for a member of `features` that is no object, an error concerns
/// one row and the next call goes on. Other errors end the reading, as `stoppedEarly` then says.
public struct GeoJSONFeatureReader<Source: ByteSource> {
    private enum Phase {
        case start, members(isFirst: Bool), features(isFirst: Bool), afterObject
        case texts(separator: UInt8), end
    }

    /// Row of the feature last returned or refused, 0 before the first.
    public private(set) var lastRow = 0
    /// Whether an error has ended the reading before the end of the input.
    public private(set) var stoppedEarly = false

    private var stream: JSONStream<Source>
    private var document = GeoJSONDocument()
    private var phase = Phase.start
    private var waiting: ArraySlice<GeoJSONFeatureRecord> = []
    private let maximumBytes: Int

    /// Creates a reader; the parser's limits hold for each feature.
    public init(_ source: Source, parser: JSONParser = JSONParser()) {
        stream = JSONStream(source, parser: parser)
        maximumBytes = parser.maximumBytes
    }

    /// Members of the collection other than `type` and `features`, as far as they have been read.
    ///
    /// They may stand after the features. Values longer than 64 KiB are left out.
    public var collectionMembers: [(String, JSONValue)] { document.foreignMembers }

    /// Returns the next feature, or nil at the end.
    public mutating func next() throws(GeoJSONError) -> GeoJSONFeatureRecord? {
        if let record = waiting.popFirst() { return try checked(record) }
        while true {
            do {
                switch phase {
                case .start: try start()
                case .members(let isFirst):
                    if let record = try readMember(isFirst: isFirst) { return record }
                case .features(let isFirst):
                    if let record = try readFeature(isFirst: isFirst) {
                        return try checked(record)
                    }
                case .afterObject: try readAfterObject()
                case .texts(let separator):
                    if let record = try readText(until: separator) {
                        return try checked(record)
                    }
                case .end: return nil
                }
            } catch {
                if !isRecoverable(error) {
                    phase = .end
                    stoppedEarly = true
                }
                throw error
            }
        }
    }

    private func isRecoverable(_ error: GeoJSONError) -> Bool {
        switch (phase, error) {
        case (_, .readFailed): false
        case (.texts, _), (.features, .notGeoJSON): true
        default: false
        }
    }

    private mutating func start() throws(GeoJSONError) {
        try stream.skipByteOrderMark()
        switch try stream.peek() {
        case nil: phase = .end
        case JSONByte.recordSeparator?:
            stream.consume(1)
            phase = .texts(separator: JSONByte.recordSeparator)
        case JSONByte.leftBrace?:
            document = GeoJSONDocument(line: stream.place.line)
            stream.consume(1)
            phase = .members(isFirst: true)
        default:
            throw try stream.unexpected(
                Message("“{”，即 GeoJSON 对象的开头", "“{”, the start of a GeoJSON object")
            )
        }
    }

    private mutating func readMember(
        isFirst: Bool
    ) throws(GeoJSONError) -> GeoJSONFeatureRecord? {
        if try stream.peek() == JSONByte.rightBrace {
            stream.consume(1)
            return try endObject()
        }
        if !isFirst { try stream.expect(JSONByte.comma, or: JSONByte.commaOrBrace) }
        guard try stream.peek() == JSONByte.quote else {
            throw try stream.unexpected(JSONByte.nameInQuotes)
        }
        let name = try stream.readValue()
        try stream.expect(JSONByte.colon, or: JSONByte.colonMark)
        if try stream.peek() == JSONByte.leftBracket, document.streams(name.value.stringValue) {
            try document.beginFeatures(line: stream.place.line)
            stream.consume(1)
            phase = .features(isFirst: true)
        } else {
            let piece = try stream.readValue()
            try document.add(
                name.value.stringValue ?? "",
                piece.value,
                length: name.length + piece.length,
                limit: maximumBytes
            )
            phase = .members(isFirst: false)
        }
        return nil
    }

    private mutating func endObject() throws(GeoJSONError) -> GeoJSONFeatureRecord? {
        phase = .afterObject
        document.endLine = stream.place.line
        guard let value = try document.end() else { return nil }
        lastRow += 1
        return GeoJSONFeatureRecord(row: lastRow, line: document.line, value: value)
    }

    private mutating func readFeature(
        isFirst: Bool
    ) throws(GeoJSONError) -> GeoJSONFeatureRecord? {
        if try stream.peek() == JSONByte.rightBracket {
            stream.consume(1)
            phase = .members(isFirst: false)
            return nil
        }
        if !isFirst { try stream.expect(JSONByte.comma, or: JSONByte.commaOrBracket) }
        lastRow += 1
        let piece = try stream.readValue()
        phase = .features(isFirst: false)
        return GeoJSONFeatureRecord(row: lastRow, line: piece.place.line, value: piece.value)
    }

    private func checked(
        _ record: GeoJSONFeatureRecord
    ) throws(GeoJSONError) -> GeoJSONFeatureRecord {
        guard record.value.objectValue == nil else { return record }
        throw .notGeoJSON(
            line: record.line,
            message: Message(
                "“features”里应为 Feature，却是\(record.value.kindName.chinese)",
                "expected a Feature in “features”, found \(record.value.kindName.english)"
            )
        )
    }

    /// Nothing may follow an object but, where it was a feature on one line, further lines.
    private mutating func readAfterObject() throws(GeoJSONError) {
        guard try stream.peek() != nil else {
            phase = .end
            return
        }
        guard document.maybeLine, stream.place.line > document.endLine else {
            throw try stream.unexpected(Message("文件末尾", "the end of the file"))
        }
        phase = .texts(separator: JSONByte.lineFeed)
    }

    private mutating func readText(
        until separator: UInt8
    ) throws(GeoJSONError) -> GeoJSONFeatureRecord? {
        guard try stream.hasMore() else {
            phase = .end
            return nil
        }
        let piece: JSONStream<Source>.Piece
        do {
            guard let text = try stream.readText(until: separator) else { return nil }
            piece = text
        } catch {
            lastRow += 1
            throw error
        }
        let line = piece.place.line
        var values = [piece.value]
        switch GeoJSONObject(type: piece.value["type"]) {
        case .feature?: break
        case .geometry?: values = [GeoJSONObject.feature(around: piece.value)]
        case .collection?: values = piece.value["features"]?.arrayValue ?? []
        case nil:
            lastRow += 1
            throw .notGeoJSON(line: line, message: GeoJSONObject.message(for: piece.value))
        }
        waiting = []
        for value in values {
            lastRow += 1
            waiting.append(GeoJSONFeatureRecord(row: lastRow, line: line, value: value))
        }
        return waiting.popFirst()
    }
}
