/// What a text says of public holidays, and what follows from what it does not say.
extension FreeTextSchedule {
    /// Closes the public holidays for which working days leave no times.
    ///
    /// 工作日 8:30-17:30 says nothing of holidays but that it is none of them. Where the weekend has
    /// times of its own, a holiday that falls there keeps them. Days without times stay unknown.
    mutating func closeOnHolidays() throws(HoursDoubt) {
        let working = statements.filter { $0.days?.leavesOutHolidays ?? false }
        guard !working.isEmpty, isTimed else { return }
        // 每天8:00-20:00,工作日9:00-17:00: a holiday has the times of every day, which `;` replaced.
        let isMixed = statements.contains { other in
            !(other.days?.leavesOutHolidays ?? false)
                && working.contains { $0.sharesDays(with: other) }
        }
        // All year round, but at which times on a holiday?
        guard !isMixed, !isAllYear else { throw .conflicting }
        guard !saysHolidays else { return }
        if statements.allSatisfy({ $0.weekdays.isSubset(of: .mondayToFriday) }) {
            off.formUnion(.publicHolidays)
        } else {
            isOffOnWeekdayHolidays = true
        }
    }

    /// Leaves the weekend open where 工作日 and 节假日 have times, which together mean every day.
    mutating func leaveWeekendOpen() throws(HoursDoubt) {
        let named = statements.reduce(into: off.weekdays) { $0.formUnion($1.weekdays) }
        guard statements.contains(where: \.hasHolidays), !named.isEmpty,
            named.isDisjoint(with: .weekend)
        else { return }
        guard !isOvernight else { throw .conflicting }
        statements.append(FreeTextStatement(days: .weekend))
    }

    /// Says what a public holiday is that falls on a day off.
    mutating func settleHolidaysOnDaysOff() throws(HoursDoubt) {
        guard holidayOnDayOff != .off else { return }
        let days = off.weekdays
        let named = statements.reduce(into: days) { $0.formUnion($1.weekdays) }
        guard !days.isEmpty, named == .everyDay, !off.hasHolidays, !isOvernight, isTimed,
            !statements.contains(where: \.hasHolidays)
        else { throw .conflicting }
        guard holidayOnDayOff == .open else {
            exceptions = [FreeTextStatement(days: days, isOnHolidays: true)]
            return
        }
        var seasons: [FreeTextSeason?] = []
        for statement in statements where !seasons.contains(statement.season) {
            seasons.append(statement.season)
        }
        exceptions = seasons.map { season in
            // Weekends often have hours of their own; then the text does not say which it has.
            let times = Set(statements.filter { $0.season == season }.map(\.spans))
            return FreeTextStatement(
                season: season,
                days: days,
                spans: times.count == 1 ? times.first ?? [] : [],
                isOnHolidays: true
            )
        }
    }

    /// Whether something is said of public holidays.
    private var saysHolidays: Bool {
        asUsual.hasHolidays || off.hasHolidays || areHolidaysUnknown
            || statements.contains(where: \.hasHolidays)
    }
}
