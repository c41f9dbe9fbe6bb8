/// Joins the phrases of a text into statements.
///
/// A list names the days first (Mon-Fri 9-17) or the times first (9-17 Mon-Fri), never both ways:
/// times in front and days at the end mean the second.
struct FreeTextScheduleBuilder {
    private(set) var schedule = FreeTextSchedule()
    private var current = FreeTextStatement()
    /// The days in front of several seasons: 周一至周五 夏季(6-9月)8:00-19:00,冬季(10-5月)9:00-18:00.
    private var commonDays: FreeTextDays?
    /// The days off that were named last, and the marks behind them.
    private var lastOff: (days: FreeTextDays, marks: [FreeTextItem])?
    private var hasException = false
    private var hadException = false

    /// The schedule of a text's phrases, each statement's days in front of its times.
    ///
    /// - Complexity: O(n).
    static func schedule(of items: [FreeTextItem]) throws(HoursDoubt) -> FreeTextSchedule {
        var builder = FreeTextScheduleBuilder()
        for item in items { try builder.add(item) }
        try builder.flush()
        return builder.schedule
    }

    private mutating func add(_ item: FreeTextItem) throws(HoursDoubt) {
        switch item {
        case .season(let season, _): try begin(season)
        case .undated: throw .conflicting
        case .remaining(let isTime): try beginRemaining(isTime: isTime)
        case .days(let days): try begin(days)
        case .span(let span): current.spans.append(span)
        case .allDay: addAllDay()
        case .until(let end): try extend(to: end)
        case .open: current.isCalledOpen = true
        case .off(let days, let isException): try close(days, isException: isException)
        case .asUsual(let days, let isOnDayOff):
            schedule.asUsual.formUnion(days)
            if isOnDayOff { schedule.holidayOnDayOff = .open }
        case .announced: schedule.areHolidaysUnknown = true
        case .pause(let span): schedule.pauses.append(span)
        case .allYear: schedule.isAllYear = true
        case .noNoonBreak: schedule.isOpenAtNoon = true
        case .comma, .bracket, .semicolon:
            lastOff?.marks.append(item)
            return
        }
        if case .off(let days, _) = item { lastOff = (days, []) } else { lastOff = nil }
    }

    /// 全天24小时 says the same thing twice.
    private mutating func addAllDay() {
        if current.spans != [.allDay] { current.spans.append(.allDay) }
    }

    /// 周五至22:30 begins when the statement in front of it does.
    private mutating func extend(to end: FreeTextTime) throws(HoursDoubt) {
        guard current.spans.isEmpty, current.days != nil, let general = schedule.statements.last,
            general.season == current.season, general.spans.count == 1,
            let start = general.spans.first?.start,
            let span = FreeTextSpan(
                from: FreeTextTime(hour: start / 60, minute: start % 60, isPadded: true),
                to: end
            )
        else { throw .conflicting }
        current.spans = [span]
    }

    private mutating func close(_ days: FreeTextDays, isException: Bool) throws(HoursDoubt) {
        if isException, let lastOff {
            return try reopen(days, on: lastOff.days, behind: lastOff.marks)
        }
        hasException = hasException || (isException && !current.isEmpty)
        if let season = current.season {
            schedule.seasonalOff.append(.init(season: season, days: days))
        } else {
            schedule.off.formUnion(days)
        }
    }

    /// 周一闭馆（节假日除外）opens on a holiday; 周日休息,节假日除外 may mean either.
    private mutating func reopen(
        _ holidays: FreeTextDays,
        on off: FreeTextDays,
        behind marks: [FreeTextItem]
    ) throws(HoursDoubt) {
        guard holidays == .publicHolidays, !off.hasHolidays else { throw .conflicting }
        let isClosingDay = off.count == 1 && off.isSubset(of: .mondayToFriday)
        if marks == [.bracket], isClosingDay {
            schedule.holidayOnDayOff = .open
        } else {
            schedule.areHolidaysUnknown = true
        }
    }

    private mutating func begin(_ days: FreeTextDays) throws(HoursDoubt) {
        if !current.spans.isEmpty || (current.days != nil && current.isCalledOpen) {
            let previous = current
            try flush()
            if previous.season != nil, commonDays == nil {
                // 夏季(6-9月)8:00-20:00,周末9:00-17:00: in summer or all year?
                guard previous.days != nil else { throw .conflicting }
                current.season = previous.season
            }
            commonDays = nil
        }
        guard current.days == nil else { throw .conflicting }
        current.days = days
    }

    private mutating func begin(_ season: FreeTextSeason) throws(HoursDoubt) {
        if !current.spans.isEmpty {
            try flush()
            current.days = commonDays
        } else if current.days != nil {
            commonDays = current.days
        }
        guard current.season == nil else { throw .conflicting }
        current.season = season
    }

    /// The rest of the year behind seasons, the rest of the week behind days.
    private mutating func beginRemaining(isTime: Bool) throws(HoursDoubt) {
        let statements = schedule.statements + (current.isEmpty ? [] : [current])
        let seasons = statements.compactMap(\.season)
        guard seasons.isEmpty else {
            guard let rest = FreeTextSeason.remaining(of: seasons) else { throw .conflicting }
            return try begin(rest)
        }
        let named = statements.reduce(into: schedule.off.weekdays) { $0.formUnion($1.weekdays) }
        let rest = FreeTextDays.everyDay.subtracting(named)
        guard !named.isEmpty, !rest.isEmpty else { throw .conflicting }
        // What working days leave over are weekends and holidays.
        let leavesOutHolidays = statements.contains { $0.days?.leavesOutHolidays ?? false }
        let isSaid = schedule.off.hasHolidays || statements.contains(where: \.hasHolidays)
        try begin(leavesOutHolidays && !isSaid ? rest.union(.publicHolidays) : rest)
        current.isRemainingTime = isTime
    }

    private mutating func flush() throws(HoursDoubt) {
        defer { current = FreeTextStatement() }
        guard !current.isEmpty else { return }
        // 周一至周五9:00-17:00(节假日除外),周六9:00-12:00: also on a holiday that is a Saturday?
        guard !hadException else { throw .conflicting }
        hadException = hasException
        guard schedule.statements.count < FreeTextSchedule.maximumStatementCount else {
            throw .conflicting
        }
        // 周一至周五 8:00-12:00,其余时间 14:00-18:00 may speak of the same days.
        let others = schedule.statements
        if current.isRemainingTime, !others.isEmpty,
            !others.contains(where: { $0.sharesTimes(with: current) })
        {
            throw .conflicting
        }
        schedule.statements.append(current)
    }
}
