/// A phrase of a text about opening hours.
enum FreeTextItem: Hashable, Sendable {
    /// A part of the year by its dates, and the name beside them.
    case season(FreeTextSeason, name: FreeTextSeasonName?)
    /// A part of the year by its name alone.
    case undated(FreeTextSeasonName)
    /// The months or days that are left; 其余时间 may also mean what is left of the day.
    case remaining(isTime: Bool)
    /// Days, of which something is said before or behind.
    case days(FreeTextDays)
    /// From one time to another, or the whole day.
    case span(FreeTextSpan), allDay
    /// To a later time than on other days.
    case until(FreeTextTime)
    /// That it is open.
    case open
    /// Days on which it is closed, as a statement of its own or as an exception from another.
    case off(FreeTextDays, isException: Bool)
    /// Days that are no exception, and whether they are so on a day off as well.
    case asUsual(FreeTextDays, isOnDayOff: Bool)
    /// That the hours of public holidays will be announced.
    case announced
    /// A time within the day at which it is closed.
    case pause(FreeTextSpan)
    /// Every day of the year, and no break at noon.
    case allYear, noNoonBreak
    /// A comma, a bracket or the end of a sentence.
    case comma, bracket, semicolon
}

extension FreeTextItem {
    /// Whether it is a time.
    var isTime: Bool {
        switch self {
        case .span, .allDay, .until: true
        default: false
        }
    }

    /// Whether it names days that times may belong to.
    var isDays: Bool {
        if case .days = self { return true }
        return false
    }

    /// Whether it names a part of the year.
    var isSeason: Bool {
        switch self {
        case .season, .undated, .remaining: true
        default: false
        }
    }

    /// The dates of a part of the year.
    var season: FreeTextSeason? {
        if case .season(let season, _) = self { return season }
        return nil
    }

    /// The name of a part of the year whose dates are not given.
    var undatedName: FreeTextSeasonName? {
        if case .undated(let name) = self { return name }
        return nil
    }
}
