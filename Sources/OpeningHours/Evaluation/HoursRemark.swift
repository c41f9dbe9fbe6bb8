/// What an answer about opening hours adds to the state.
public enum HoursRemark: Hashable, Sendable {
    /// A comment of the expression itself.
    case written(String)
    /// A weekend day is worked as a weekday, and it is not known as which.
    case makeUpWorkingDay
    /// The public holidays of a year are not known.
    case holidaysNotKnown(year: Int)
    /// The school holidays are not known.
    case schoolHolidaysNotKnown
    /// The place may still be open after the time given.
    case closingTimeNotKnown
}

extension HoursRemark: CustomStringConvertible {
    /// The remark in Chinese, or the comment as it was written.
    public var description: String {
        switch self {
        case .written(let comment): comment
        case .makeUpWorkingDay: "调休"
        case .holidaysNotKnown(let year): "\(year)年节假日安排未知"
        case .schoolHolidaysNotKnown: "寒暑假日期未知"
        case .closingTimeNotKnown: "结束时间不定"
        }
    }

    /// The remark in English, or the comment as it was written.
    public var englishDescription: String {
        switch self {
        case .written(let comment): comment
        case .makeUpWorkingDay: "make-up working day"
        case .holidaysNotKnown(let year): "the public holidays of \(year) are not known"
        case .schoolHolidaysNotKnown: "the school holidays are not known"
        case .closingTimeNotKnown: "the closing time is not known"
        }
    }
}
