public import CivilTime

/// Why lists of days are not a holiday calendar.
public enum HolidayCalendarError: Error, Hashable, Sendable {
    /// A day is listed as a day off and as a make-up working day.
    case offAndWorked(CivilDate)
    /// A text is neither a date, `2026-10-01`, nor a range of at most 366 days,
    /// `2026-10-01/2026-10-07`.
    case notADate(String)
    /// There are more days than any calendar of holidays has.
    case tooManyDays(limit: Int)
    /// A day is listed twice, and not in the same words.
    case listedTwice(CivilDate)
    /// A day belongs to none of the years that are arranged.
    case outsideYears(CivilDate)
    /// A day that is no weekend day is listed as a make-up working day.
    case workedWeekday(CivilDate)
    /// A make-up working day is listed as a statutory holiday.
    case statutoryButWorked(CivilDate)
    /// A number is no year that can have holidays.
    case notAYear(Int)
    /// No table of holidays is known for a country.
    case unknownCountry(String)
}

extension HolidayCalendarError: CustomStringConvertible {
    /// What is wrong, as an English sentence.
    public var description: String {
        switch self {
        case .offAndWorked(let date): "\(date) is listed as a day off and as a working day."
        case .notADate(let text): "“\(text)” is not a date such as 2026-10-01."
        case .tooManyDays(let limit): "There are more than \(limit) days."
        case .listedTwice(let date): "\(date) is listed twice, and not in the same way."
        case .outsideYears(let date): "\(date) is in none of the years that are arranged."
        case .workedWeekday(let date):
            "\(date) is \(Self.name(of: date.weekday)); a make-up working day is a Saturday or "
                + "a Sunday."
        case .statutoryButWorked(let date):
            "\(date) is listed as a working day and as a statutory holiday."
        case .notAYear(let year):
            "\(year) is not a year from \(HolidayYear.range.lowerBound) to "
                + "\(HolidayYear.range.upperBound)."
        case .unknownCountry(let code): "No holidays are known for “\(code)”; CN is."
        }
    }

    /// What is wrong, as a Chinese sentence.
    public var chineseDescription: String {
        switch self {
        case .offAndWorked(let date): "\(date) 既列为休息日又列为工作日。"
        case .notADate(let text): "“\(text)”不是日期,应如 2026-10-01。"
        case .tooManyDays(let limit): "日期超过 \(limit) 天。"
        case .listedTwice(let date): "\(date) 重复列出且内容不同。"
        case .outsideYears(let date): "\(date) 不属于所列年份。"
        case .workedWeekday(let date): "\(date) 不是周六或周日，不能是调休上班日。"
        case .statutoryButWorked(let date): "\(date) 既列为上班日又列为法定节假日。"
        case .notAYear(let year): "\(year) 不是 1900 至 2999 之间的年份。"
        case .unknownCountry(let code): "没有“\(code)”的节假日表,目前只有 CN。"
        }
    }

    private static func name(of weekday: Weekday) -> String {
        let names = [
            "a Monday", "a Tuesday", "a Wednesday", "a Thursday", "a Friday", "a Saturday",
            "a Sunday",
        ]
        return names[weekday.rawValue]
    }
}
