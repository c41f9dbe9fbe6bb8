/// A rule made ready for many days: which days it matches.
///
/// A class, because copying its many lists would cost more than matching a day; it never changes.
final class DayRule: Sendable {
    private let years: [YearRange]
    private let dates: [DateMatcher]
    /// The ISO weeks as bits by number, 0 for all.
    private let weeks: UInt64
    let days: DayMatcher
    /// The holidays among the days, by their places in ``HoursProgram/terms``.
    let holidays: [Int]
    /// The holidays to which the days are restricted, in the same way.
    let within: [Int]

    init(_ rule: HoursRule, terms: inout [HolidayEntry]) {
        years = rule.years
        dates = rule.dates.map { DateMatcher($0) }
        weeks = rule.weeks.reduce(0) { $0 | $1.bits }
        let days = DayMatcher(rule.days)
        holidays = days.holidays.map { Self.place(of: $0, in: &terms) }
        within = days.within.map { Self.place(of: $0, in: &terms) }
        self.days = days
    }

    private static func place(of entry: HolidayEntry, in terms: inout [HolidayEntry]) -> Int {
        if let place = terms.firstIndex(of: entry) { return place }
        terms.append(entry)
        return terms.count - 1
    }

    /// The days in a window that match years, dates and weeks.
    func dateLanes(in window: DayWindow) -> UInt64 {
        var lanes = UInt64.max
        if !years.isEmpty {
            lanes = window.lanes(ofYears: { year in years.contains { $0.contains(year) } })
        }
        if !dates.isEmpty, lanes != 0 {
            var any: UInt64 = 0
            for date in dates where any != .max { any |= date.lanes(in: window) }
            lanes &= any
        }
        if weeks != 0, lanes != 0 { lanes &= window.lanes(ofWeeks: weeks) }
        return lanes
    }

    /// Whether it mentions ISO weeks.
    var hasWeeks: Bool { weeks != 0 }

    /// The entries that are looked at for a window: dates, years and weekdays of a month.
    var entryCount: Int { dates.count + years.count + days.nth.count }

    /// Whether the days it matches follow from the weekday and holidays alone.
    var isWeekly: Bool { years.isEmpty && dates.isEmpty && weeks == 0 && days.isWeekly }
}

extension WeekRange {
    /// The weeks as bits by number.
    fileprivate var bits: UInt64 {
        (1...53).reduce(0) { contains($1) ? $0 | 1 << UInt64($1) : $0 }
    }
}
