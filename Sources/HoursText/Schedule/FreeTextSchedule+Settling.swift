extension FreeTextSchedule {
    /// Makes a schedule of the phrases of a text.
    ///
    /// - Parameter items: the phrases from left to right.
    /// - Throws: ``HoursDoubt/conflicting`` if the phrases do not make statements.
    init(items: [FreeTextItem]) throws(HoursDoubt) {
        self = try FreeTextScheduleBuilder.schedule(of: items)
    }

    /// The schedule with statements about the same days joined, in the order in which they apply.
    ///
    /// - Returns: a schedule whose statements can be written one after the other.
    /// - Throws: ``HoursDoubt/conflicting`` if two statements contradict each other.
    /// - Complexity: O(k²) in the number of statements, which is at most
    ///   ``maximumStatementCount``.
    func settled() throws(HoursDoubt) -> FreeTextSchedule {
        try checkStatements()
        var settled = self
        settled.statements = Self.joined(statements)
        try settled.takeOutPauses()
        try settled.checkOrder()
        try settled.checkPairs()
        try settled.settleSeasonalDaysOff()
        try settled.checkDaysOff()
        try settled.checkPromises()
        try settled.closeOnHolidays()
        try settled.settleHolidaysOnDaysOff()
        try settled.leaveWeekendOpen()
        try settled.keepNightsWhole()
        settled.putHolidaysLast()
        return settled
    }

    private func checkStatements() throws(HoursDoubt) {
        for statement in statements where statement.spans.isEmpty {
            let isAlone = statements.count == 1
            guard statement.season == nil, statement.isCalledOpen || isAlone else {
                throw .conflicting
            }
        }
        let isBareTimeAlone = statements.contains { statement in
            statement.days == nil && statement.spans.contains(where: \.isBare)
        }
        let seasonal = statements.filter { $0.season != nil }
        let withDays = seasonal.filter { $0.days != nil }.count
        guard !isBareTimeAlone, withDays == 0 || withDays == seasonal.count else {
            throw .conflicting
        }
    }

    /// Joins the times of the same days, and the days of the same times, where no other statement
    /// about these days comes between.
    private static func joined(_ statements: [FreeTextStatement]) -> [FreeTextStatement] {
        var joined: [FreeTextStatement] = []
        for statement in statements {
            let isNew = joined.allSatisfy { !$0.sharesDays(with: statement) }
            let alike = joined.firstIndex {
                $0.season == statement.season && $0.spans == statement.spans
            }
            if let last = joined.indices.last, joined[last].season == statement.season,
                joined[last].days == statement.days, !statement.spans.isEmpty,
                !joined[last].spans.isEmpty
            {
                joined[last].spans += statement.spans
            } else if isNew, let alike, let days = statement.days {
                joined[alike].days?.formUnion(days)
            } else {
                joined.append(statement)
            }
        }
        return joined
    }

    /// Cuts the breaks out of the one statement that they can belong to.
    private mutating func takeOutPauses() throws(HoursDoubt) {
        guard !pauses.isEmpty else { return }
        guard statements.count == 1, var statement = statements.first else { throw .conflicting }
        for pause in pauses {
            // 8:00-12:00,午休12:00-14:00,14:00-18:00: the hours leave the break out already.
            let isBetween =
                statement.spans.allSatisfy { !$0.overlaps(pause) }
                && statement.spans.contains { $0.end <= pause.start }
                && statement.spans.contains { $0.start >= pause.end }
            if isBetween { continue }
            let whole = statement.spans.firstIndex { $0.start < pause.start && pause.end < $0.end }
            guard let whole else { throw .conflicting }
            let span = statement.spans[whole]
            statement.spans[whole] = FreeTextSpan(start: span.start, end: pause.start)
            statement.spans.insert(FreeTextSpan(start: pause.end, end: span.end), at: whole + 1)
        }
        statements = [statement]
        pauses = []
    }

    /// Holidays may fall on any weekday, so their rule must come behind those of the weekdays.
    private mutating func putHolidaysLast() {
        statements = statements.filter { !$0.hasHolidays } + statements.filter(\.hasHolidays)
    }

    private func checkOrder() throws(HoursDoubt) {
        guard statements.allSatisfy(\.isInOrder) else { throw .conflicting }
    }
}
