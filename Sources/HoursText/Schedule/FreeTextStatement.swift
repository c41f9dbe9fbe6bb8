/// That it is open on some days of some part of the year, at some times.
struct FreeTextStatement: Hashable, Sendable {
    /// The part of the year, nil for all of it.
    var season: FreeTextSeason?
    /// The days, nil where none are named, which means every day.
    var days: FreeTextDays?
    /// The times, empty where none are named.
    var spans: [FreeTextSpan] = []
    /// Further times, at which it is open in one season and closed in another.
    var seasonalSpans: [FreeTextSpan] = []
    /// Whether a word says that it is open.
    var isCalledOpen = false
    /// Whether the days are those that 其余时间 leaves over.
    var isRemainingTime = false
    /// Whether it speaks of those days alone that are public holidays.
    var isOnHolidays = false

    /// The weekdays it speaks of.
    var weekdays: FreeTextDays { days?.weekdays ?? .everyDay }

    /// Whether it names neither days nor times.
    var isEmpty: Bool { season == nil && days == nil && spans.isEmpty }

    /// Whether it speaks of the public holidays.
    var hasHolidays: Bool { days?.hasHolidays ?? false }

    /// Whether it runs past midnight.
    var isOvernight: Bool { spans.contains(where: \.isOvernight) }

    /// Whether the times come one after the other and the last ends before the first comes again.
    var isInOrder: Bool {
        guard let first = spans.first, let last = spans.last else { return true }
        return zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }
            && last.end - FreeTextSpan.day <= first.start
    }

    /// Whether some day belongs to both.
    func sharesDays(with other: FreeTextStatement) -> Bool {
        if let season, let theirs = other.season, season.isDisjoint(with: theirs) { return false }
        let days = self.days ?? .everyDay
        return !days.isDisjoint(with: other.days ?? .everyDay)
    }

    /// Whether some of its times are also those of another.
    func sharesTimes(with other: FreeTextStatement) -> Bool {
        spans.contains { span in other.spans.contains { $0.overlaps(span) } }
    }

    /// Whether it names a part of the other's days, speaks of the same time of day, and so can only
    /// be meant instead of it: 每天 8:00-20:00, 周六 9:00-12:00.
    func replacesPart(of general: FreeTextStatement) -> Bool {
        let isPart = season == general.season || general.season == nil
        let isNarrower = weekdays.isStrictSubset(of: general.weekdays) || season != general.season
        let isInside = weekdays.isSubset(of: general.weekdays)
        guard isPart, isInside, isNarrower, !general.hasHolidays else { return false }
        // 24小时,工作日9:00-17:00 may tell when it is staffed.
        if general.days == nil, general.spans == [.allDay] { return false }
        return sharesTimes(with: general)
    }
}
