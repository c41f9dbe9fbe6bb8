/// Writes a schedule in the syntax of OSM `opening_hours`.
///
/// A rule behind `;` replaces the days of the rules in front of it, so the exceptions come last.
/// Where a night runs into the next day, `,` stands instead, which leaves the night whole.
struct FreeTextExpression: CustomStringConvertible {
    private let schedule: FreeTextSchedule
    private let comment: String

    /// Makes an expression of a settled schedule; the text is quoted where times are missing.
    init(_ schedule: FreeTextSchedule, quoting text: String) {
        self.schedule = schedule
        comment = FreeTextComment.quoting(text)
    }

    /// The expression.
    var description: String {
        var rules = schedule.statements.map(rule)
        if !schedule.hasWeekdays { rules.insert("unknown\(comment)", at: 0) }
        let open = rules.joined(separator: schedule.isOvernight ? ", " : "; ")
        let off = schedule.off.isEmpty ? "" : "; \(schedule.off) off"
        return open + off + (schedule.isOffOnWeekdayHolidays ? "; PH Mo-Fr off" : "")
    }

    /// The expression for a text of which nothing is known.
    static func unknown(quoting text: String) -> String {
        "unknown\(FreeTextComment.quoting(text))"
    }

    private func rule(_ statement: FreeTextStatement) -> String {
        let isEveryDay = statement.days == nil || statement.days == .everyDay
        if statement.season == nil, isEveryDay, statement.spans == [.allDay] { return "24/7" }
        let selectors = [
            statement.season.map(String.init(describing:)),
            statement.days.map(String.init(describing:)),
            statement.spans.isEmpty
                ? "unknown\(comment)"
                : statement.spans.map(\.description).joined(separator: ","),
        ]
        return selectors.compactMap(\.self).joined(separator: " ")
    }
}
