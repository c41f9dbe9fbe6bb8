/// What can stand at a place of an expression.
public enum HoursExpectation: Hashable, Sendable, CaseIterable {
    /// A rule: dates, weekdays, times, or a state.
    case rule
    /// The next part of a rule, or its end.
    case partOrEnd
    /// A four-digit year.
    case year
    /// A later year than the one before.
    case laterYear
    /// A month, `Jan` … `Dec`.
    case month
    /// A day of the month, 1 … 31.
    case dayOfMonth
    /// A later day than the one before.
    case laterDay
    /// A week number, 1 … 53.
    case week
    /// A number of years or weeks to step by.
    case step
    /// A weekday, `Mo` … `Su`, or `PH` or `SH`.
    case weekday
    /// The place of a weekday in its month, 1 … 5 or -1 … -5.
    case position
    /// A closing square bracket.
    case closingBracket
    /// A number of days to move by, 1 … 366, as in `+2 days`.
    case dayOffset
    /// A time of day, `00:00` … `23:59`.
    case time
    /// `-` and the end of the time, since a point in time is no span.
    case timeEnd
    /// A closing time, `00:00` … `48:00`.
    case closingTime
    /// A closing double quote.
    case closingQuote
}

extension HoursExpectation: CustomStringConvertible {
    /// The expectation in English, to follow the word "expected".
    public var description: String { text.english }

    /// The expectation in Chinese.
    public var chineseDescription: String { text.chinese }

    private var text: (english: String, chinese: String) {
        switch self {
        case .rule: ("dates, weekdays, times or a state", "日期、星期、时间或状态")
        case .partOrEnd: ("the next part of the rule, or its end", "规则的后续部分或结束")
        case .year: ("a year of four digits", "四位年份")
        case .laterYear: ("a year that is not earlier than the first", "不早于起始年的年份")
        case .month: ("a month, Jan to Dec", "月份 Jan–Dec")
        case .dayOfMonth: ("a day of the month, 1 to 31", "日期 1–31")
        case .laterDay: ("a day that is not earlier than the first", "不早于起始日的日期")
        case .week: ("a week number, 1 to 53", "周数 1–53")
        case .step: ("a step of at least 1", "不小于 1 的间隔")
        case .weekday: ("a weekday, Mo to Su, or PH or SH", "星期 Mo–Su,或 PH、SH")
        case .position: ("1 to 5 or -1 to -5", "1–5 或 -1–-5")
        case .closingBracket: ("]", "]")
        case .dayOffset: ("a number of days, 1 to 366", "天数 1–366")
        case .time: ("a time, 00:00 to 23:59", "时间 00:00–23:59")
        case .timeEnd: ("- and a closing time", "- 和结束时间")
        case .closingTime: ("a closing time, 00:00 to 48:00", "结束时间 00:00–48:00")
        case .closingQuote: ("a closing quote", "结束引号")
        }
    }
}
