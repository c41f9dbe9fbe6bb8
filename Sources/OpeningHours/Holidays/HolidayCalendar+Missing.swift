public import CivilTime

extension HolidayCalendar {
    /// The month from which on the holidays of the next year are missed, if they are not known.
    ///
    /// The State Council arranges a year in the autumn before it.
    private static let announcementMonth = 10

    /// The year whose holidays ought to be brought in at a moment, nil if none is missing.
    ///
    /// The current year if its holidays are not known, all year; else from 1 October on the next year.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone whose calendar says which year it is.
    /// - Returns: the year.
    public func missingYear(at instant: Instant, in zone: ZoneRules = .shanghai) -> Int? {
        let date = instant.date(in: zone)
        if !covers(year: date.year) { return date.year }
        let isNextMissing = !covers(year: date.year + 1)
        return date.month >= Self.announcementMonth && isNextMissing ? date.year + 1 : nil
    }

    /// The moment up to which holidays are known without a gap, seen from another; nil for ever.
    ///
    /// The start of the current year if its holidays are not known.
    ///
    /// - Parameters:
    ///   - instant: the moment from which to look.
    ///   - zone: the zone in which years turn.
    /// - Returns: the moment.
    public func knownUntil(from instant: Instant, in zone: ZoneRules = .shanghai) -> Instant? {
        guard years != nil else { return nil }
        var year = instant.date(in: zone).year
        while covers(year: year) { year += 1 }
        guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return nil }
        return zone.instant(on: newYear, second: 0)
    }
}
