/// What every page, answer and report has to say about the data it shows.
public struct DataNotice: Hashable, Sendable, Codable {
    /// The notice in Chinese.
    public let chinese: String
    /// The notice in English.
    public let english: String

    /// Makes a notice.
    public init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// Both languages on one line.
    public var text: String { "\(chinese) / \(english)" }
}
