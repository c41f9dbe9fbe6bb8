import OpeningHours
import Stations

extension CalendarDate {
    /// The day that clocks of Shanghai show at a moment; outside the years of this type its ends.
    init(_ moment: Instant) {
        let date = moment.date()
        self =
            CalendarDate(year: date.year, month: date.month, day: date.day)
            ?? (date.year < 1_900 ? .first : .last)
    }

    private static let first = made(1_900, 1, 1)
    private static let last = made(2_999, 12, 31)

    private static func made(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("\(year)-\(month)-\(day) is a day")
        }
        return date
    }
}
