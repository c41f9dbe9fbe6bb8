/// A night belongs to the day on which it begins.
extension FreeTextSchedule {
    /// Keeps a night that runs into the next day from being cut there by that day's own rule.
    ///
    /// A later rule replaces a whole day from midnight on, so that `Fr 20:00-02:00; Sa off` would
    /// close two hours early. The days of such a schedule are made disjoint, and days off taken out.
    /// Holidays, which no rule can leave out, are cut by ``holidayCuts``.
    mutating func keepNightsWhole() throws(HoursDoubt) {
        guard isOvernight else { return }
        guard !areHolidaysUnknown, exceptions.isEmpty else { throw .conflicting }
        for index in statements.indices {
            let later = statements[(index + 1)...].filter { $0.sharesDays(with: statements[index]) }
            // 每天18:00-次日8:00,周末全天: does the Sunday night end on Monday morning?
            let isUnclear =
                statements[index].isOvernight && later.contains { $0.spans == [.allDay] }
            guard later.allSatisfy({ $0.season == statements[index].season }), !isUnclear else {
                throw .conflicting
            }
            let taken = later.reduce(into: off.weekdays) { $0.formUnion($1.weekdays) }
            guard !taken.isDisjoint(with: statements[index].weekdays) else { continue }
            let holidays = statements[index].hasHolidays ? FreeTextDays.publicHolidays : []
            let left = statements[index].weekdays.subtracting(taken).union(holidays)
            guard !left.isEmpty else { throw .conflicting }
            statements[index].days = left
        }
        off.subtract(.everyDay)
        guard changesOnHolidays else { return }
        // A cut takes the small hours after a holiday; no other hours may begin there.
        let usual = statements.filter { !$0.weekdays.isEmpty }.flatMap(\.spans)
        let end = usual.map { $0.end - FreeTextSpan.day }.max() ?? 0
        guard usual.allSatisfy({ $0.start >= end }) else { throw .conflicting }
    }

    /// The usual times on public holidays, to be taken out together with the nights they begin.
    ///
    /// `20:00-08:00; PH off` would close on the morning after the eve of a holiday, which still
    /// belongs to an ordinary night, and not on the morning after the holiday.
    var holidayCuts: [FreeTextStatement] {
        guard isOvernight, changesOnHolidays else { return [] }
        return statements.compactMap { statement in
            let days = statement.weekdays.intersection(
                isOffOnWeekdayHolidays ? .mondayToFriday : .everyDay
            )
            guard !days.isEmpty else { return nil }
            var cut = statement
            cut.days = days
            cut.isOnHolidays = true
            return cut
        }
    }

    private var changesOnHolidays: Bool {
        off.hasHolidays || isOffOnWeekdayHolidays || statements.contains(where: \.hasHolidays)
    }
}
