/// Why a text is not an expression that can be evaluated.
public enum OpeningHoursError: Error, Hashable, Sendable {
    /// There is no text.
    case empty
    /// The text is longer than any real expression.
    case tooLong(bytes: Int, limit: Int)
    /// The text has more rules, or lists more dates and times, than any real expression.
    case tooManyParts(limit: Int)
    /// Something stands where something else must stand; `found` is empty at the end of the text.
    case unexpected(found: String, at: TextPosition, expected: HoursExpectation)
    /// A number is not one that can stand there.
    case outOfRange(value: String, at: TextPosition, expected: HoursExpectation)
    /// A comma and a space start a new rule, and that is hardly what was meant.
    case ambiguousComma(at: TextPosition)
    /// The language knows this, but its answer needs more than a calendar and a clock.
    case notEvaluated(UnevaluatedFeature, at: TextPosition)
}

extension OpeningHoursError: CustomStringConvertible {
    /// What is wrong, as an English sentence for the person who wrote the text.
    public var description: String {
        switch self {
        case .empty: "The opening hours are empty."
        case .tooLong(let bytes, let limit):
            "The opening hours are \(bytes) bytes long; at most \(limit) are read."
        case .tooManyParts(let limit):
            "The opening hours have more than \(limit) parts."
        case .unexpected(let found, let position, let expected):
            "Column \(position.column): found \(Self.quoted(found) ?? "the end"), "
                + "expected \(expected)."
        case .outOfRange(let value, let position, let expected):
            "Column \(position.column): \(value) is not possible, expected \(expected)."
        case .ambiguousComma(let position):
            "Column \(position.column): a comma and a space start a new rule; "
                + "leave out the space, or repeat the days and times."
        case .notEvaluated(let feature, let position):
            "Column \(position.column): not evaluated: \(feature)."
        }
    }

    /// What is wrong, as a Chinese sentence for the person who wrote the text.
    public var chineseDescription: String {
        switch self {
        case .empty: "开放时间为空。"
        case .tooLong(let bytes, let limit): "开放时间长 \(bytes) 字节,最多 \(limit) 字节。"
        case .tooManyParts(let limit): "开放时间超过 \(limit) 个部分。"
        case .unexpected(let found, let position, let expected):
            "第 \(position.column) 个字符:此处是\(Self.quoted(found) ?? "结尾"),"
                + "应为\(expected.chineseDescription)。"
        case .outOfRange(let value, let position, let expected):
            "第 \(position.column) 个字符:\(value) 超出范围,应为\(expected.chineseDescription)。"
        case .ambiguousComma(let position):
            "第 \(position.column) 个字符:逗号加空格表示新规则,请去掉空格,或重复写明日期和时间。"
        case .notEvaluated(let feature, let position):
            "第 \(position.column) 个字符:不支持\(feature.chineseDescription)。"
        }
    }
}

extension OpeningHoursError {
    private static func quoted(_ found: String) -> String? {
        found.isEmpty ? nil : "“\(found)”"
    }

    /// Where to look in the text, if one place is to blame.
    public var position: TextPosition? {
        switch self {
        case .empty, .tooLong, .tooManyParts: nil
        case .unexpected(_, let position, _), .outOfRange(_, let position, _),
            .ambiguousComma(let position), .notEvaluated(_, let position):
            position
        }
    }
}
