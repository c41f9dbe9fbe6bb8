/// What a word in a text about opening hours means.
enum FreeTextWord: Hashable, Sendable {
    /// A part of the day in front of a time: 上午, 晚.
    case period(FreeTextPeriod)
    /// Noon or midnight as a time of its own.
    case noon, midnight
    /// 次日: the time that follows is on the day after.
    case nextDay
    /// 次年: the month that follows is in the year after.
    case nextYear

    /// 周 and its kin, in front of the number of a weekday.
    case weekdayPrefix
    /// One or more days by name.
    case days(FreeTextDays)
    /// 每 or 逢 in front of a day.
    case every
    /// 遇 in front of a holiday that falls on a day off.
    case coinciding
    /// A month by its English name, 1 … 12.
    case month(Int)
    /// 月 behind the number of a month, 日 behind that of a day.
    case monthUnit, dayUnit
    /// 夏季 and its kin, whose dates may stand beside it.
    case seasonName(FreeTextSeasonName)
    /// 其余: the months or the weekdays that no other statement names.
    case remaining
    /// 其余时间: the same, or the rest of the day.
    case remainingTime

    /// From one to the other, as a dash.
    case to
    /// 延长至: a later end than on other days.
    case extendedTo
    /// One and the other, as a comma in a list.
    case and

    /// Open, in front of or behind what it speaks of.
    case open
    /// Closed, behind the days it speaks of.
    case closedBefore
    /// The same, and closed for now or for good where nothing else is said: 暂停服务.
    case suspended
    /// Closed, in front of the days it speaks of or behind them.
    case closed
    /// 闭馆日: the days in front of it or behind it are days off.
    case dayOff
    /// Why it is closed, which changes nothing: 整修.
    case reason
    /// 除外 behind an exception, 除 in front of one that 外 ends, "except" in front of one.
    case excepted, besides, beyond, except
    /// As on any other day.
    case asUsual
    /// 含 in front of days that are no exception.
    case including
    /// The whole day.
    case allDay
    /// Every day of the year; says nothing of times.
    case allYear
    /// A break at noon, and that there is none.
    case noonBreak, noNoonBreak

    /// 停止入场, beside the time from which nobody is let in any more.
    case lastEntry
    /// 闭馆前 in front of a duration, and the unit of one: 30 分钟.
    case ahead, duration
    /// 以公告为准: other hours may be announced.
    case notice
    /// How the place is run or entered, which says nothing of times: 无人值守, 扫码进入.
    case note

    /// 开放时间: the hours follow.
    case label
    /// A word without weight.
    case filler
}

extension FreeTextWord {
    /// Whether it closes the days or times in front of it.
    var closesWhatIsBefore: Bool {
        self == .closedBefore || self == .suspended || self == .dayOff
    }
}
