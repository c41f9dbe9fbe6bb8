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
    /// A month by its English name, 1 … 12.
    case month(Int)
    /// 月 behind the number of a month, 日 behind that of a day.
    case monthUnit, dayUnit
    /// 夏季 and its kin, which mean nothing without their months.
    case seasonName
    /// 其余: the months that no other statement names.
    case remaining

    /// From one to the other, as a dash.
    case to
    /// One and the other, as a comma in a list.
    case and

    /// Open, in front of or behind what it speaks of.
    case open
    /// Closed, behind the days it speaks of.
    case closedBefore
    /// Closed, in front of the days it speaks of or behind them.
    case closed
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

    /// 开放时间: the hours follow.
    case label
    /// A word without weight.
    case filler
}
