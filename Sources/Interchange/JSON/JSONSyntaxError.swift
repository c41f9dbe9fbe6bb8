/// Where a text stops being JSON, and what would have been right there.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Physical line, from 1.
    public let line: Int
    /// Character in the line, from 1.
    public let column: Int
    /// What was expected and what was found.
    public let message: String

    /// Creates an error.
    public init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }

    init(at place: TextPosition, _ message: String) {
        self.init(line: place.line, column: place.column, message: message)
    }

    /// Place and message in one sentence.
    public var description: String { "line \(line), column \(column): \(message)" }
}
