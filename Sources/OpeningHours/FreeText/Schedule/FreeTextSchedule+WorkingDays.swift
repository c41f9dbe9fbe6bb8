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
        let isSaid =
            asUsual.hasHolidays || off.hasHolidays || statements.contains(where: \.hasHolidays)
        guard !isSaid else { return }
        if statements.allSatisfy({ $0.weekdays.isSubset(of: .mondayToFriday) }) {
            off.formUnion(.publicHolidays)
        } else {
            isOffOnWeekdayHolidays = true
        }
    }
}
