public import Stations

/// What is wrong with a CSV file or with one of its records.
public enum CSVError: Error, Hashable, Sendable {
    /// Bytes that are not UTF-8, at an offset from the start of the file.
    case badEncoding(line: Int, byteOffset: Int)
    /// A quoted field that never ends; the line is the one where its quote opens.
    case unterminatedQuote(line: Int)
    /// Text between a closing quote and the next delimiter; the column counts characters from 1.
    case strayQuote(line: Int, column: Int)
    /// A field longer than allowed; the line is the one where the field starts.
    case fieldTooLong(line: Int, limit: Int)
    /// A record with more fields than allowed.
    case tooManyFields(line: Int, limit: Int)
    /// A record longer than allowed.
    case recordTooLong(line: Int, limit: Int)
    /// The content is no text; the message says what it looks like and what to do.
    case notText(Message)
    /// A delimiter that CSV cannot use: a quote, a line end, NUL or a byte outside ASCII.
    case unusableDelimiter(UInt8)
    /// The source failed, with its own reason.
    case readFailed(Message)
}

extension CSVError {
    /// The physical line to look at, where one is known.
    public var line: Int? {
        switch self {
        case .badEncoding(let line, _), .unterminatedQuote(let line), .strayQuote(let line, _),
            .fieldTooLong(let line, _), .tooManyFields(let line, _), .recordTooLong(let line, _):
            line
        case .notText, .unusableDelimiter, .readFailed: nil
        }
    }

    /// Whether no record can be read after this error.
    public var endsReading: Bool {
        switch self {
        case .badEncoding, .strayQuote, .fieldTooLong, .tooManyFields, .recordTooLong: false
        case .unterminatedQuote, .notText, .unusableDelimiter, .readFailed: true
        }
    }
}

extension CSVError: BilingualError {
    /// What is wrong, in English.
    public var description: String { message.english }

    /// A sentence that says where, what was found, and what would be right.
    public var message: Message {
        switch self {
        case .badEncoding(let line, let byteOffset):
            Message(
                "第 \(line) 行：偏移 \(byteOffset) 处的字节不是 UTF-8；"
                    + "请把文件另存为 UTF-8（Excel 中选“CSV UTF-8”）",
                "line \(line): the bytes at offset \(byteOffset) are not UTF-8; "
                    + "save the file as UTF-8 (in Excel: CSV UTF-8)"
            )
        case .unterminatedQuote(let line):
            Message(
                "第 \(line) 行：此处开始的引号到文件末尾都没有结束",
                "line \(line): a quoted field opens here and is never closed; "
                    + "expected a closing \" before the end of the file"
            )
        case .strayQuote(let line, let column):
            Message(
                "第 \(line) 行第 \(column) 个字符：结束引号后还有文字；"
                    + "此处应为分隔符或行尾（引号内的引号要写两个）",
                "line \(line), column \(column): text after a closing quote; expected the "
                    + "delimiter or the end of the line (a quote inside a quoted field is "
                    + "written twice)"
            )
        case .fieldTooLong(let line, let limit):
            Message(
                "第 \(line) 行：一个字段超过 \(limit) 字节；是不是少了结束引号？",
                "line \(line): a field is longer than \(limit) bytes; is a closing quote missing?"
            )
        case .tooManyFields(let line, let limit):
            Message(
                "第 \(line) 行：超过 \(limit) 个字段；分隔符对吗？",
                "line \(line): more than \(limit) fields; is the delimiter right?"
            )
        case .recordTooLong(let line, let limit):
            Message(
                "第 \(line) 行：这一行超过 \(limit) 字节；是不是少了结束引号？",
                "line \(line): the record is longer than \(limit) bytes; "
                    + "is a closing quote missing?"
            )
        case .notText(let message): message
        case .unusableDelimiter(let byte):
            Message(
                "字节 \(byte) 不能作分隔符；应为引号、换行和 NUL 以外的 ASCII 字符",
                "byte \(byte) cannot separate fields; expected an ASCII character "
                    + "other than the quote, a line end or NUL"
            )
        case .readFailed(let reason): reason
        }
    }
}
