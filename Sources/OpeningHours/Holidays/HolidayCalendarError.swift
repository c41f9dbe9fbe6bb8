/// Why lists of days are not a holiday calendar.
public enum HolidayCalendarError: Error, Hashable, Sendable {
    /// A day is listed as a day off and as a make-up working day.
    case offAndWorked(CivilDate)
    /// A text is neither a date, `2026-10-01`, nor a range of at most 366 days,
    /// `2026-10-01/2026-10-07`.
    case notADate(String)
    /// There are more days than any calendar of holidays has.
    case tooManyDays(limit: Int)
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
        case .unknownCountry(let code): "No holidays are known for “\(code)”; CN is."
        }
    }

    /// What is wrong, as a Chinese sentence.
    public var chineseDescription: String {
        switch self {
        case .offAndWorked(let date): "\(date) 既列为休息日又列为工作日。"
        case .notADate(let text): "“\(text)”不是日期,应如 2026-10-01。"
        case .tooManyDays(let limit): "日期超过 \(limit) 天。"
        case .unknownCountry(let code): "没有“\(code)”的节假日表,目前只有 CN。"
        }
    }
}
