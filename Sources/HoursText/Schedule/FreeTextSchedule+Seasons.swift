extension FreeTextSchedule {
    /// Days off of a season become days off of the year where that is the same.
    ///
    /// 周日关闭 behind 周一至周六 9:00-16:00 repeats what these days say already. Of other days off,
    /// those behind the last season are meant for all, and those of an earlier one must be named again.
    mutating func settleSeasonalDaysOff() throws(HoursDoubt) {
        let seasons = statements.compactMap(\.season)
        guard let last = seasons.last else { return }
        for entry in seasonalOff {
            let own = statements.filter { $0.season == entry.season }
            let isRepeated =
                own.allSatisfy { $0.days != nil }
                && own.allSatisfy { $0.weekdays.isDisjoint(with: entry.days) }
            if isRepeated, !entry.days.hasHolidays {
                let others = statements.filter { $0.season != entry.season }
                let isOpenElsewhere = others.contains { !$0.weekdays.isDisjoint(with: entry.days) }
                if !isOpenElsewhere { off.formUnion(entry.days) }
                continue
            }
            let isEverywhere = seasons.allSatisfy { season in
                seasonalOff.contains { $0.season == season && $0.days == entry.days }
            }
            guard entry.season == last || isEverywhere else { throw .conflicting }
            off.formUnion(entry.days)
        }
        seasonalOff = []
    }

    /// What several seasons without dates have in common: certain is what holds in each of them.
    ///
    /// - Parameter schedules: the settled schedule of each season.
    /// - Returns: the schedule, with the times apart that not all seasons have.
    /// - Throws: ``HoursDoubt/conflicting`` if they do not speak of the same days.
    static func agreement(
        of schedules: [FreeTextSchedule]
    ) throws(HoursDoubt) -> FreeTextSchedule {
        guard var common = schedules.first else { throw .conflicting }
        guard schedules.count > 1 else { return common }
        guard schedules.allSatisfy({ $0.isTimed && $0.isAlike(common) }) else {
            throw .conflicting
        }
        for index in common.statements.indices {
            let times = schedules.map(\.statements[index].spans)
            let certain = times.dropFirst().reduce(times[0]) {
                FreeTextSpan.intersection($0, $1)
            }
            guard !certain.isEmpty else { throw .conflicting }
            var seasonal: [FreeTextSpan] = []
            for spans in times {
                seasonal += FreeTextSpan.difference(
                    FreeTextSpan.difference(spans, certain),
                    seasonal.sorted { $0.start < $1.start }
                )
            }
            common.statements[index].spans = certain
            common.statements[index].seasonalSpans = seasonal.sorted { $0.start < $1.start }
        }
        return common
    }

    /// Whether another schedule differs in its times alone, none of them past midnight.
    private func isAlike(_ other: FreeTextSchedule) -> Bool {
        guard !isOvernight, exceptions.isEmpty, other.exceptions.isEmpty else { return false }
        var plain = self
        guard plain.statements.count == other.statements.count else { return false }
        for index in plain.statements.indices {
            plain.statements[index].spans = other.statements[index].spans
            plain.statements[index].isCalledOpen = other.statements[index].isCalledOpen
        }
        return plain == other
    }
}
