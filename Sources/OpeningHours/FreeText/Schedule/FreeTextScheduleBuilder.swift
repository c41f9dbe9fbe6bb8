/// Joins the phrases of a text into statements.
///
/// A list names the days first (Mon-Fri 9-17) or the times first (9-17 Mon-Fri), never both ways:
/// times in front and days at the end mean the second.
struct FreeTextScheduleBuilder {
    private(set) var schedule = FreeTextSchedule()
    private var current = FreeTextStatement()
    /// The days in front of several seasons: 周一至周五 夏季(6-9月)8:00-19:00,冬季(10-5月)9:00-18:00.
    private var commonDays: FreeTextDays?
    private var lastIsOff = false
    private var isOffInSeason = false
    private var hasException = false
    private var hadException = false

    /// The schedule of a text's phrases.
    ///
    /// - Complexity: O(n).
    static func schedule(of items: [FreeTextItem]) throws(HoursDoubt) -> FreeTextSchedule {
        var builder = FreeTextScheduleBuilder()
        for item in try FreeTextItem.daysFirst(items) { try builder.add(item) }
        try builder.flush()
        return builder.schedule
    }

    private mutating func add(_ item: FreeTextItem) throws(HoursDoubt) {
        switch item {
        case .season(let season): try begin(season)
        case .remaining: try beginRemaining()
        case .days(let days): try begin(days)
        case .span(let span): current.spans.append(span)
        case .allDay: addAllDay()
        case .open: current.isCalledOpen = true
        case .off(let days, let isException): try close(days, isException: isException)
        case .asUsual(let days): schedule.asUsual.formUnion(days)
        case .pause(let span): schedule.pauses.append(span)
        case .allYear: schedule.isAllYear = true
        case .noNoonBreak: schedule.isOpenAtNoon = true
        case .comma, .bracket, .semicolon: return
        }
        if case .off = item { lastIsOff = true } else { lastIsOff = false }
    }

    /// 全天24小时 says the same thing twice.
    private mutating func addAllDay() {
        if current.spans != [.allDay] { current.spans.append(.allDay) }
    }

    private mutating func close(_ days: FreeTextDays, isException: Bool) throws(HoursDoubt) {
        // 周一闭馆(节假日除外) opens on a holiday; 周日休息,节假日除外 may mean either.
        if isException, lastIsOff { throw .conflicting }
        isOffInSeason = isOffInSeason || current.season != nil
        hasException = hasException || (isException && !current.isEmpty)
        schedule.off.formUnion(days)
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
        // An off day between two seasons may belong to the first alone.
        guard !isOffInSeason else { throw .conflicting }
        if !current.spans.isEmpty {
            try flush()
            current.days = commonDays
        } else if current.days != nil {
            commonDays = current.days
        }
        guard current.season == nil else { throw .conflicting }
        current.season = season
    }

    private mutating func beginRemaining() throws(HoursDoubt) {
        let seasons = schedule.statements.compactMap(\.season) + [current.season].compactMap(\.self)
        guard let rest = FreeTextSeason.remaining(of: seasons) else { throw .conflicting }
        try begin(rest)
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
        schedule.statements.append(current)
    }
}
