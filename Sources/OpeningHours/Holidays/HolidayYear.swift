import CivilTime

/// The holidays of one year, as the State Council arranges them in the autumn before.
///
/// Its days lie in the year itself, or in the last week of the December before it, where the
/// holiday of New Year may begin.
public struct HolidayYear: Hashable, Sendable {
    /// The years that can have an arrangement.
    public static let range = 1_900...2_999

    /// The first day of December that may belong to the year that follows.
    private static let firstEve = 25

    /// The year.
    public let year: Int
    /// The days off and the make-up working days, ascending, each date once.
    public let days: [HolidayDay]

    /// Makes the arrangement of a year.
    ///
    /// - Parameters:
    ///   - year: the year, in ``range``.
    ///   - days: the days in any order; the same day may come twice if it says the same.
    /// - Throws: what contradicts itself or belongs to another year.
    public init(
        year: Int,
        days: some Sequence<HolidayDay>
    ) throws(HolidayCalendarError) {
        guard Self.range.contains(year) else { throw .notAYear(year) }
        var known: [CivilDate: HolidayDay] = [:]
        for day in days {
            guard Self.has(day.date, in: year) else { throw .outsideYears(day.date) }
            try day.check()
            let previous = known.updateValue(day, forKey: day.date)
            guard let previous, previous != day else { continue }
            throw previous.kind == day.kind ? .listedTwice(day.date) : .offAndWorked(day.date)
        }
        self.year = year
        self.days = known.values.sorted { $0.date < $1.date }
    }

    /// Whether the list is too short to be the whole of a year.
    ///
    /// The holiday law alone makes 11 days off, since 2025 13; lists that have one day for each
    /// feast have fewer.
    public var isIncomplete: Bool { dayOffCount < statutoryDayCount }

    /// How many days of the year itself are off.
    public var dayOffCount: Int { days.count { $0.kind == .off && $0.date.year == year } }

    /// How many days off the holiday law makes in this year.
    public var statutoryDayCount: Int { year < 2_025 ? 11 : 13 }

    /// Whether a date may belong to the arrangement of a year.
    static func has(_ date: CivilDate, in year: Int) -> Bool {
        date.year == year || (date.year == year - 1 && isEve(date))
    }

    /// Whether New Year's holiday may have begun.
    static func isEve(_ date: CivilDate) -> Bool { date.month == 12 && date.day >= firstEve }
}
