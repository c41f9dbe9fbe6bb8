/// A language that messages are written in.
public enum MessageLanguage: String, CaseIterable, Hashable, Sendable {
    /// Chinese.
    case chinese = "zh"
    /// English.
    case english = "en"
}

/// What the program says to a person, in Chinese and in English.
///
/// Both stand side by side where the message is made, so that none is written in one language only.
/// Whoever shows it chooses; a log and a developer read the English one.
public struct Message: Hashable, Sendable {
    /// The words in Chinese.
    public let chinese: String
    /// The words in English.
    public let english: String

    /// Makes a message.
    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The words of an error: in both languages if it has them, else its own in both places.
    public init(_ error: any Error) {
        if let error = error as? any BilingualError {
            self = error.message
        } else {
            self.init("\(error)", "\(error)")
        }
    }

    /// One message behind another.
    public static func + (first: Message, second: Message) -> Message {
        Message(first.chinese + second.chinese, first.english + second.english)
    }

    /// The words in one language.
    public subscript(language: MessageLanguage) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

extension Message: CustomStringConvertible {
    /// The words in English.
    public var description: String { english }
}

/// An error that says in both languages what is wrong.
public protocol BilingualError: Error, CustomStringConvertible {
    /// What is wrong and what would be right.
    var message: Message { get }
}

extension BilingualError {
    /// What is wrong, in English.
    public var description: String { message.english }
}
