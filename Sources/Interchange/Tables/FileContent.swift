public import Stations

/// What a file holds by its first bytes, whatever its name is.
public enum FileContent: Hashable, Sendable {
    /// Nothing, or white space only.
    case empty
    /// A JSON object, such as GeoJSON.
    case jsonObject
    /// A JSON array.
    case jsonArray
    /// Any other text, such as CSV.
    case text

    /// Looks at the first bytes of a file.
    ///
    /// A bracket alone makes no array: a heading of CSV may stand in brackets.
    public init(start: some Collection<UInt8>) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var rest = start.starts(with: mark) ? start.dropFirst(3) : start[...]
        // 1E stands before each text of a sequence (RFC 8142).
        let isSpace: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0x1E]
        rest = rest.drop(while: isSpace.contains)
        switch rest.first {
        case nil: self = .empty
        case UInt8(ascii: "{")?: self = .jsonObject
        case UInt8(ascii: "[")?:
            let next = rest.dropFirst().drop(while: isSpace.contains).first
            let isValue = next.map { Array("{[\"]-0123456789".utf8).contains($0) } ?? true
            self = isValue ? .jsonArray : .text
        default: self = .text
        }
    }

    /// Refuses the file for what it is.
    ///
    /// - Parameter expected: a sentence that says what would be right.
    /// - Returns: what the file is, and what would be right.
    public func refusal(expected: Message) -> Message {
        Message("文件是\(words.chinese)；", "the file is \(words.english); ") + expected
    }

    /// What it is, to stand behind "the file is".
    public var words: Message {
        switch self {
        case .empty: Message("空的", "empty")
        case .jsonObject: Message("JSON 对象（如 GeoJSON）", "a JSON object, such as GeoJSON")
        case .jsonArray: Message("JSON 数组", "a JSON array")
        case .text: Message("CSV 或其他文本", "CSV or other text")
        }
    }
}
