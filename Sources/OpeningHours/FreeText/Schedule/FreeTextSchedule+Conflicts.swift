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
    func checkPromises() throws(HoursDoubt) {
        let open = statements.filter { $0.season == nil }
            .reduce(into: FreeTextDays()) { $0.formUnion($1.weekdays) }
        let seasons = statements.filter { $0.days == nil }.compactMap(\.season)
        let isEveryDay = open == .everyDay || FreeTextSeason.fillYear(seasons)
        guard asUsual.isDisjoint(with: off) else { throw .conflicting }
        // A holiday may fall on any weekday, a day off among them.
        if asUsual.hasHolidays, !isEveryDay || !off.isEmpty { throw .conflicting }
        if !asUsual.weekdays.isSubset(of: isEveryDay ? .everyDay : open) { throw .conflicting }
        if isAllYear, !statements.isEmpty, !isEveryDay || !off.isEmpty { throw .conflicting }
        if isOpenAtNoon, statements.contains(where: { $0.spans.count > 1 }) { throw .conflicting }
    }

    /// Keeps a night that runs into the next day from being cut there by that day's own rule.
    ///
    /// A later rule replaces a whole day from midnight on, so that `Fr 20:00-02:00; Sa off` would
    /// close two hours early. The days of such a schedule are made disjoint, and days off taken out.
    mutating func keepNightsWhole() throws(HoursDoubt) {
        guard isOvernight else { return }
        let hasHolidays = statements.contains(where: \.hasHolidays)
        guard !hasHolidays else { throw .conflicting }
        for index in statements.indices {
            let later = statements[(index + 1)...].filter { $0.sharesDays(with: statements[index]) }
            guard later.allSatisfy({ $0.season == statements[index].season }) else {
                throw .conflicting
            }
            let taken = later.reduce(into: off.weekdays) { $0.formUnion($1.weekdays) }
            guard !taken.isDisjoint(with: statements[index].weekdays) else { continue }
            let left = statements[index].weekdays.subtracting(taken)
            guard !left.isEmpty else { throw .conflicting }
            statements[index].days = left
        }
        off.subtract(.everyDay)
    }

    /// Whether some statement runs past midnight.
    var isOvernight: Bool { statements.contains(where: \.isOvernight) }
}
