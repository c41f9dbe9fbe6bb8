public import Stations

/// Why a file as a whole cannot be imported; nothing of it is stored.
public enum ImportFileError: BilingualError, Hashable {
    /// The file has a heading, but nothing under it, or no feature at all.
    case noRows
    /// The heading lacks a column that has to be there.
    ///
    /// A heading that stands for it but for its brackets is named.
    case missingColumn(wanted: Message, headings: [String], qualified: QualifiedHeading? = nil)
    /// Two columns stand for the same thing.
    case repeatedColumn(first: String, second: String)
    /// The bytes are not what the format needs; the message says where.
    case unusable(Message)

    /// What is wrong, in English.
    public var description: String { message.english }

    /// The reason and what would be right.
    public var message: Message {
        switch self {
        case .noRows: Message("没有数据行", "there are no data rows")
        case .missingColumn(let wanted, _, let qualified?):
            Message("缺少一列：\(wanted.chinese)；", "no column for \(wanted.english): ")
                + qualified.reason
        case .missingColumn(let wanted, let headings, nil):
            Message(
                "缺少一列：\(wanted.chinese)；标题应在第一行，此处为："
                    + headings.prefix(40).joined(separator: "、"),
                "no column for \(wanted.english); the headings, which have to be the first line, are: "
                    + headings.prefix(40).joined(separator: ", ")
            )
        case .repeatedColumn(let first, let second) where first == second:
            Message(
                "有两列的标题都是“\(first)”，请改名或删去一列",
                "two columns are headed '\(first)'; rename or remove one"
            )
        case .repeatedColumn(let first, let second):
            Message(
                "“\(first)”和“\(second)”两列是同一个意思，请删去一列",
                "the columns '\(first)' and '\(second)' stand for the same; remove one"
            )
        case .unusable(let message): message
        }
    }
}
