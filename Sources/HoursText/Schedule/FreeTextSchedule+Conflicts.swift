extension FreeTextSchedule {
    /// Of two statements about one day, the later must clearly stand in for a part of the earlier.
    func checkPairs() throws(HoursDoubt) {
        for (index, later) in statements.enumerated() {
            for earlier in statements[..<index] where later.sharesDays(with: earlier) {
                guard later.replacesPart(of: earlier) else { throw .conflicting }
            }
        }
    }

    /// No statement may be closed altogether, and no holiday be both open and closed.
    func checkDaysOff() throws(HoursDoubt) {
        for statement in statements {
            // 周三休息 is an exception from 周一至周五; from 周二、周三 it is a contradiction.
            let days = statement.weekdays
            let isException = days.count >= 5 && !days.isSubset(of: off)
            guard days.isDisjoint(with: off) || isException else { throw .conflicting }
            // Is a holiday that falls on a day off open? The text does not say.
            if statement.hasHolidays, !off.isEmpty { throw .conflicting }
        }
    }

    /// Days that are said to be as usual must have usual hours, and no day may be said to be off.
    mutating func checkPromises() throws(HoursDoubt) {
        let open = statements.filter { $0.season == nil }
            .reduce(into: FreeTextDays()) { $0.formUnion($1.weekdays) }
        let seasons = statements.filter { $0.days == nil }.compactMap(\.season)
        let isEveryDay = open == .everyDay || FreeTextSeason.fillYear(seasons)
        guard asUsual.isDisjoint(with: off) else { throw .conflicting }
        // A holiday may fall on any weekday, a day off among them.
        if asUsual.hasHolidays, !isEveryDay || !off.isEmpty {
            guard !off.isEmpty else { throw .conflicting }
            if holidayOnDayOff == .off { holidayOnDayOff = .unknown }
        }
        if areHolidaysUnknown {
            let isSaid = off.hasHolidays || asUsual.hasHolidays || holidayOnDayOff != .off
            guard !isSaid, !statements.contains(where: \.hasHolidays) else { throw .conflicting }
        }
        if !asUsual.weekdays.isSubset(of: isEveryDay ? .everyDay : open) { throw .conflicting }
        if isAllYear, !statements.isEmpty, !isEveryDay || !off.isEmpty { throw .conflicting }
        if isOpenAtNoon, statements.contains(where: { $0.spans.count > 1 }) { throw .conflicting }
    }
}
