/// Why a file as a whole cannot be imported; nothing of it is stored.
public enum ImportFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file has a heading, but nothing under it, or no feature at all.
    case noRows
    /// The heading lacks a column that has to be there.
    case missingColumn(wanted: String, headings: [String])
    /// Two columns stand for the same thing.
    case repeatedColumn(first: String, second: String)
    /// The bytes are not what the format needs; the message says where.
    case unreadable(String)

    /// The reason and what would be right, in English.
    public var description: String {
        switch self {
        case .noRows: "there are no data rows"
        case .missingColumn(let wanted, let headings):
            "no column for \(wanted); the headings, which have to be the first line, are: "
                + headings.prefix(40).joined(separator: ", ")
        case .repeatedColumn(let first, let second):
            first == second
                ? "two columns are headed '\(first)'; rename or remove one"
                : "the columns '\(first)' and '\(second)' stand for the same; remove one"
        case .unreadable(let message): message
        }
    }
}
