/// A rule made ready for many days: which days it matches, and what it paints on them.
///
/// A class, because copying its many lists would cost more than matching a day; it never changes.
final class DayRule: Sendable {
    private let years: [YearRange]
    private let dates: [DateMatcher]
    private let weeks: [WeekRange]
    let days: DayMatcher
    /// What the rule paints on a day that it matches.
    let today: DayLayer
    /// What it paints on a day of which it matches the day before.
    let spill: DayLayer
    /// What it paints if it matches both.
    let both: DayLayer
    /// Whether it paints closed times only.
    let isFallback: Bool
    /// Whether it wipes out what earlier rules painted on a day that it matches.
    ///
    /// A rule that closes does not: with times it cuts just those, without it covers the day.
    private let replacesDay: Bool

    init(_ rule: HoursRule, answers: inout AnswerTable) {
        years = rule.years
        dates = rule.dates.map { DateMatcher($0) }
        weeks = rule.weeks
        days = DayMatcher(rule.days)
        isFallback = rule.separator == .fallback
        replacesDay = rule.separator == .normal && rule.modifier.state != .closed

        let comment = rule.modifier.comment.map(HoursRemark.written)
        let code = answers.code(of: HoursAnswer(rule.modifier.state, comment))
        let doubt = answers.code(of: HoursAnswer(.unknown, comment ?? .closingTimeNotKnown))
        let day = TimeSpan.minutesPerDay
        var definite: [DayLayer.Span] = []
        var doubtful: [DayLayer.Span] = []
        for time in rule.times {
            definite.append(DayLayer.Span(start: time.start, end: time.end, code: code))
            if time.isOpenEnded, rule.modifier.state == .open {
                doubtful.append(DayLayer.Span(start: time.end, end: day, code: doubt))
            }
        }
        if rule.times.isEmpty { definite = [DayLayer.Span(start: 0, end: day, code: code)] }
        let spans = doubtful + definite
        today = DayLayer(spans.map { $0.clipped(shiftedBy: 0) })
        spill = DayLayer(spans.map { $0.clipped(shiftedBy: -day) })
        both = DayLayer(spans.flatMap { [$0.clipped(shiftedBy: -day), $0.clipped(shiftedBy: 0)] })
    }

    /// Whether nothing of what earlier rules say about a day remains.
    func settles(_ facts: DayFacts, in world: DayWorld) -> Bool {
        (replacesDay || (today.coversDay && !isFallback)) && matches(facts, in: world)
    }

    func matches(_ facts: DayFacts, in world: DayWorld) -> Bool {
        (years.isEmpty || years.contains { $0.contains(facts.year) })
            && (dates.isEmpty || dates.contains { $0.matches(facts) })
            && days.matches(facts.number, in: world)
            && (weeks.isEmpty || weeks.contains { $0.contains(DayNumber.week(facts.number)) })
    }

    /// Whether the days it matches follow from the weekday and holidays alone.
    var isWeekly: Bool { years.isEmpty && dates.isEmpty && weeks.isEmpty && days.isWeekly }

    /// Whether it paints past midnight.
    var spills: Bool { !spill.spans.isEmpty }
}

extension DayLayer.Span {
    /// The part of the span that lies on a day, after moving it by some minutes.
    fileprivate func clipped(shiftedBy minutes: Int) -> DayLayer.Span {
        DayLayer.Span(
            start: max(0, start + minutes),
            end: min(TimeSpan.minutesPerDay, end + minutes),
            code: code
        )
    }
}
