/// A rule while it is being read.
struct RuleDraft {
    var years: [YearRange] = []
    var dates: [DateRange] = []
    var weeks: [WeekRange] = []
    var days = DaySelector.everyDay
    var times: [TimeSpan] = []
    /// The state as written, nil if none is.
    var state: HoursState?
    var comment: String?
    var isAlways = false

    /// Whether the rule leaves out some days.
    var restrictsDays: Bool {
        !(years.isEmpty && dates.isEmpty && weeks.isEmpty && days.isEmpty)
    }

    /// The rule, with the state that follows from what is written.
    ///
    /// Without a word, a rule opens. A comment alone makes the state unknown, unless the rule gives
    /// times: then the comment explains the open hours.
    func rule(joinedBy separator: RuleSeparator) -> HoursRule {
        let isRemark = comment != nil && times.isEmpty && !isAlways
        return HoursRule(
            separator: separator,
            years: years,
            dates: dates,
            weeks: weeks,
            days: days,
            times: times,
            modifier: RuleModifier(
                state: state ?? (isRemark ? .unknown : .open),
                comment: comment?.isEmpty == true ? nil : comment
            )
        )
    }
}
