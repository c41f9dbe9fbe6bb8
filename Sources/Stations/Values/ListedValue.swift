/// A value out of a closed list, with its names in two languages.
///
/// The raw value is what files, parameters and answers carry; the names are for people.
public protocol ListedValue: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
    /// The name shown in Chinese.
    var chinese: String { get }
    /// The name shown in English.
    var english: String { get }
    /// Further words that mean this value in a list.
    var synonyms: [String] { get }
}

extension ListedValue {
    /// Reads a cell of a list: the raw value, either name, or a synonym; case and width ignored.
    public init?(cell text: String) {
        let folded = TextFolding.fold(text)
        if let exact = Self(rawValue: folded) {
            self = exact
            return
        }
        let match = Self.allCases.first { value in
            value.words.contains { TextFolding.fold($0) == folded }
        }
        guard let match else { return nil }
        self = match
    }

    /// The raw values, separated by commas, as a message names what would be right.
    public static var expected: String {
        "one of " + allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// What would be right, for a message.
    public static var expectedWords: Message {
        Message(allCases.map(\.rawValue).joined(separator: "、") + " 之一", expected)
    }

    private var words: [String] { [chinese, english] + synonyms }
}
