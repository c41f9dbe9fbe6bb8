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
        let isOvernight = schedule.isOvernight
        let adding = isOvernight ? ", " : "; "
        let usual =
            isOvernight
            ? schedule.statements.filter { $0.days != .publicHolidays }
            : schedule.statements
        var text = schedule.hasWeekdays ? "" : "unknown\(comment)"
        for statement in usual { text += (text.isEmpty ? "" : adding) + rule(statement) }
        text += isOvernight ? nightsOnHolidays : daysOff
        if schedule.areHolidaysUnknown { text += "; PH unknown\(comment)" }
        for statement in schedule.exceptions { text += "; \(rule(statement))" }
        return text
    }

    /// The expression for a text of which nothing is known.
    static func unknown(quoting text: String) -> String {
        "unknown\(FreeTextComment.quoting(text))"
    }

    /// The expression for a place that is closed for now or for good.
    static func closed(quoting text: String) -> String {
        "off\(FreeTextComment.quoting(text))"
    }

    private var daysOff: String {
        (schedule.off.isEmpty ? "" : "; \(schedule.off) off")
            + (schedule.isOffOnWeekdayHolidays ? "; PH Mo-Fr off" : "")
    }

    /// The usual nights of holidays taken out, and their own put in.
    private var nightsOnHolidays: String {
        let cuts = schedule.holidayCuts.map { "; \(rule($0)) off" }
        let own = schedule.statements.filter(\.hasHolidays).map { statement in
            var statement = statement
            statement.days = .publicHolidays
            return ", \(rule(statement))"
        }
        return (cuts + own).joined()
    }

    private func rule(_ statement: FreeTextStatement) -> String {
        let isEveryDay = statement.days == nil || statement.days == .everyDay
        let isSeasonal = !statement.seasonalSpans.isEmpty
        if statement.season == nil, isEveryDay, statement.spans == [.allDay], !isSeasonal,
            !statement.isOnHolidays
        {
            return "24/7"
        }
        let head = selector(of: statement, needsDays: isSeasonal)
        let times =
            statement.spans.isEmpty
            ? "unknown\(comment)" : statement.spans.map(\.description).joined(separator: ",")
        let rule = ([head].filter { !$0.isEmpty } + [times]).joined(separator: " ")
        guard isSeasonal else { return rule }
        let seasonal = statement.seasonalSpans.map(\.description).joined(separator: ",")
        return "\(rule), \(head) \(seasonal) unknown\(comment)"
    }

    private func selector(of statement: FreeTextStatement, needsDays: Bool) -> String {
        var parts: [String] = []
        if let season = statement.season { parts.append(season.description) }
        if statement.isOnHolidays { parts.append("PH") }
        if statement.isOnHolidays, statement.weekdays == .everyDay {
            return parts.joined(separator: " ")
        }
        if let days = statement.days ?? (needsDays ? .everyDay : nil) {
            parts.append(days.description)
        }
        return parts.joined(separator: " ")
    }
}

/// Makes a text of any kind safe as the comment of a rule.
enum FreeTextComment {
    /// The longest comment, in Unicode scalars; a longer text is cut and ends in an ellipsis.
    static let maximumLength = 120

    /// A text as the comment of a rule, with a space in front; empty if nothing of it is left.
    ///
    /// A comment has no escape for its own quotation mark, so `"` becomes ”. Control characters and
    /// direction overrides become spaces, and runs of space one space.
    static func quoting(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            let plain = isUnsafe(scalar) ? " " : scalar
            if plain == " ", safe.isEmpty || safe.last == " " { continue }
            guard count < maximumLength else {
                safe.append("…")
                break
            }
            safe.append(plain == "\"" ? "”" : plain)
            count += 1
        }
        while safe.last == " " { safe.removeLast() }
        return safe.isEmpty ? "" : " \"\(String(safe))\""
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate,
            .privateUse, .unassigned:
            true
        default: false
        }
    }
}
