/// Why a text about opening hours is not understood, or not in full.
public enum HoursDoubt: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text has nothing in it.
    case empty
    /// The text is longer than ``HoursReader/maximumByteCount``, or says too much for one station.
    case tooLong(byteCount: Int)
    /// A part of the text has no meaning that the reader knows.
    case unknownWord(String)
    /// The words of a part are known, and yet it has no single reading: 8:00-5:00, 25:00-26:00.
    case ambiguous(String)
    /// Each part is clear and together they are not: two statements about the same time.
    case conflicting
    /// Days are named and their times are not, or holidays alone have times.
    case noTimes
    /// Seasons are named and their dates are not; what they have in common is known.
    case undatedSeasons

    /// The reason in English.
    public var description: String {
        switch self {
        case .empty: "no hours are given"
        case .tooLong(let byteCount): "the hours are too long to read: \(byteCount) bytes"
        case .unknownWord(let part): "'\(part)' is not understood"
        case .ambiguous(let part): "'\(part)' has no certain meaning"
        case .conflicting: "the statements about the hours do not fit together"
        case .noTimes: "the times of some days are missing"
        case .undatedSeasons: "the dates of the seasons are missing"
        }
    }

    /// The reason in Chinese.
    public var chineseDescription: String {
        switch self {
        case .empty: "没有填写开放时间"
        case .tooLong(let byteCount): "开放时间过长（\(byteCount) 字节），未能读取"
        case .unknownWord(let part): "“\(part)”无法识别"
        case .ambiguous(let part): "“\(part)”含义不明确"
        case .conflicting: "开放时间前后说法不一致"
        case .noTimes: "部分日期没有写具体时间"
        case .undatedSeasons: "没有写季节的起止日期"
        }
    }
}
