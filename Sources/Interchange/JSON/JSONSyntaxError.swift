public import Stations

/// Where a text stops being JSON, and what would have been right there.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Physical line, from 1.
    public let line: Int
    /// Character in the line, from 1.
    public let column: Int
    /// What was expected and what was found.
    public let words: Message

    /// Creates an error.
    public init(line: Int, column: Int, words: Message) {
        self.line = line
        self.column = column
        self.words = words
    }

    init(at place: TextPosition, _ words: Message) {
        self.init(line: place.line, column: place.column, words: words)
    }

    /// What was expected and what was found, in English.
    public var message: String { words.english }

    /// Where it is, before the words.
    var place: Message {
        Message("第 \(line) 行第 \(column) 个字符：", "line \(line), column \(column): ")
    }

    /// Place and message in one sentence.
    public var description: String { place.english + words.english }
}
