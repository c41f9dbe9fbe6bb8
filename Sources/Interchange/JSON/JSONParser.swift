import Stations

/// Parses JSON (RFC 8259) strictly, with a bounded depth and size.
///
/// Of equal names in an object the last wins. A number must fit a `Double`. A string must not
/// hold a lone surrogate, nor may the text hold bytes that are not UTF-8. A byte order mark at
/// the start is skipped.
public struct JSONParser: Hashable, Sendable {
    /// Deepest nesting of arrays and objects; the limit is allowed.
    public let maximumDepth: Int
    /// Longest text in bytes; the limit is allowed.
    public let maximumBytes: Int

    /// More than this would need too much of a thread's stack.
    private static let depthCeiling = 512

    /// Creates a parser; the depth is kept between 1 and 512.
    public init(maximumDepth: Int = 64, maximumBytes: Int = 32 << 20) {
        self.maximumDepth = min(max(1, maximumDepth), Self.depthCeiling)
        self.maximumBytes = max(1, maximumBytes)
    }

    /// Parses a whole text.
    public func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? mark.count : 0
        return try parse(bytes, in: start..<bytes.count, at: TextPosition())
    }

    /// Parses a whole text.
    public func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
        try parse(Array(text.utf8))
    }

    /// Parses a part of some bytes that starts at a given place of a larger text.
    func parse(
        _ bytes: [UInt8],
        in range: Range<Int>,
        at place: TextPosition
    ) throws(JSONSyntaxError) -> JSONValue {
        guard range.count <= maximumBytes else {
            throw JSONSyntaxError(
                at: place,
                Message(
                    "文本超过 \(maximumBytes) 字节",
                    "the text is longer than \(maximumBytes) bytes"
                )
            )
        }
        var cursor = JSONCursor(bytes, in: range, at: place, maximumDepth: maximumDepth)
        return try cursor.readText()
    }
}
