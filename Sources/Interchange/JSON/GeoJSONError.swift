public import Stations

/// What is wrong with a GeoJSON file or with one of its features.
public enum GeoJSONError: Error, Hashable, Sendable {
    /// The text is no JSON.
    case syntax(JSONSyntaxError)
    /// JSON that is no GeoJSON; the message says what was expected and found.
    case notGeoJSON(line: Int, message: Message)
    /// A feature or another value that is longer than allowed.
    case tooLarge(line: Int, limit: Int)
    /// The source failed, with its own reason.
    case readFailed(Message)

    /// The physical line to look at, where one is known.
    public var line: Int? {
        switch self {
        case .syntax(let error): error.line
        case .notGeoJSON(let line, _), .tooLarge(let line, _): line
        case .readFailed: nil
        }
    }
}

extension GeoJSONError: BilingualError {
    /// What is wrong, in English.
    public var description: String { message.english }

    /// A sentence that says where, what was found, and what would be right.
    public var message: Message {
        switch self {
        case .syntax(let error): error.place + error.words
        case .notGeoJSON(let line, let words):
            Message("第 \(line) 行：", "line \(line): ") + words
        case .tooLarge(let line, let limit):
            Message(
                "第 \(line) 行：此处开始的值超过 \(limit) 字节",
                "line \(line): a value that starts here is longer than \(limit) bytes"
            )
        case .readFailed(let reason): reason
        }
    }
}
