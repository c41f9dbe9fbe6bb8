import CivilTime

extension HolidayCalendar: Decodable {
    /// Reads a calendar in any of its three forms.
    ///
    /// - `"CN"` is ``china``.
    /// - A list of dates holds all days off there are: it speaks for every year.
    /// - An object has `off` and may have `work`, `statutory`, `school` and `years`; without
    ///   `years`, those of its days off and working days are known.
    ///
    /// A date is written `2026-10-01`, a range of at most 366 days `2026-10-01/2026-10-07`.
    ///
    /// - Parameter decoder: where the calendar comes from.
    /// - Throws: `DecodingError` for another form, ``HolidayCalendarError`` for what is not a day.
    public init(from decoder: any Decoder) throws {
        if let code = try? decoder.singleValueContainer().decode(String.self) {
            guard code == "CN" else { throw HolidayCalendarError.unknownCountry(code) }
            self = .china
            return
        }
        if let list = try? decoder.singleValueContainer().decode([String].self) {
            try self.init(daysOff: Self.dates(list), years: nil)
            return
        }
        let lists = try HolidayLists(from: decoder)
        let daysOff = try Self.dates(lists.off)
        let workingDays = try Self.dates(lists.work ?? [])
        try self.init(
            daysOff: daysOff,
            workingDays: workingDays,
            statutory: Self.dates(lists.statutory ?? []),
            schoolHolidays: lists.school.map(Self.dates),
            years: Set(lists.years ?? (daysOff + workingDays).map(\.year))
        )
    }

    /// The most days one list may have, but for its last range.
    private static let maximumDayCount = 20_000

    private static func dates(_ texts: [String]) throws(HolidayCalendarError) -> [CivilDate] {
        var dates: [CivilDate] = []
        for text in texts {
            let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
            guard let first = parts.first.flatMap({ CivilDate($0) }), parts.count <= 2,
                let last = parts.last.flatMap({ CivilDate($0) }),
                (0..<DayOffset.maximum).contains(last.dayNumber - first.dayNumber)
            else { throw .notADate(text) }
            guard dates.count < maximumDayCount else {
                throw .tooManyDays(limit: maximumDayCount)
            }
            dates += (first.dayNumber...last.dayNumber).map(CivilDate.init(dayNumber:))
        }
        return dates
    }
}
