/// An expression made ready for many days: its rules, and what they paint in each slot of a day.
///
/// A slot is a stretch of the day in which no rule begins or ends. Rules are painted in their order
/// on a day that starts out closed. A rule paints the times of the day itself if it matches that day,
/// and what is left over from the day before, its eve, if it matches that. So a rule that replaces a
/// day also wipes out what earlier rules brought over midnight.
///
/// A class, because many timetables could share it; it never changes.
final class HoursProgram: Sendable {
    let rules: [DayRule]
    let answers: AnswerTable
    /// The holidays that occur, each once.
    let terms: [HolidayEntry]
    /// The answer of each rule, and the one after an end that is not known.
    let codes: [(definite: AnswerCode, doubtful: AnswerCode)]
    /// The rules that open, as bits.
    let opening: UInt64
    /// The rules that close, as bits.
    let closing: UInt64
    /// The first minute of each slot; the first is 0.
    let slots: [Int]
    /// Which rules paint each slot.
    let painters: [Painters]
    /// The rules that leave nothing of earlier ones on a day that they match, as bits.
    let settling: UInt64
    /// The rules that paint past midnight, as bits.
    let spilling: UInt64
    /// The rules that paint closed times only, as bits.
    let fallback: UInt64
    /// The rules that mention holidays, as bits.
    let holidayRules: UInt64
    /// How many days before a day the weekdays lie on which its answer depends, the nearest first.
    let weekdayOffsets: [Int]
    /// The same for public holidays.
    let publicOffsets: [Int]
    /// The same for school holidays.
    let schoolOffsets: [Int]
    /// Whether rules mention ISO weeks.
    let hasWeeks: Bool
    /// Whether all rules depend on nothing but the weekday and holidays.
    let isWeekly: Bool

    /// The rules that paint a slot, as bits.
    struct Painters {
        /// Those that paint it on a day that they match.
        var today: UInt64 = 0
        /// Those that paint it on the day after.
        var eve: UInt64 = 0
        /// Those that put it in doubt on their day, as it comes after an end that is not known.
        var doubt: UInt64 = 0
    }

    init(_ hours: OpeningHours) {
        var answers = AnswerTable()
        var terms: [HolidayEntry] = []
        rules = hours.rules.map { DayRule($0, terms: &terms) }
        codes = hours.rules.map { rule in
            let comment = rule.modifier.comment.map(HoursRemark.written)
            return (
                answers.code(of: HoursAnswer(rule.modifier.state, comment)),
                answers.code(of: HoursAnswer(.unknown, comment ?? .closingTimeNotKnown))
            )
        }
        func bits(_ state: HoursState) -> UInt64 {
            hours.rules.enumerated().reduce(0) {
                $1.element.modifier.state == state ? $0 | 1 << UInt64($1.offset) : $0
            }
        }
        opening = bits(.open)
        closing = bits(.closed)
        self.terms = terms
        self.answers = answers
        hasWeeks = rules.contains(where: \.hasWeeks)
        isWeekly = rules.allSatisfy(\.isWeekly)

        slots = Self.slots(hours.rules)
        painters = Self.painters(hours.rules, in: slots)
        let anyEve = painters.reduce(0) { $0 | $1.eve }
        let everyDay = painters.reduce(UInt64.max) { $0 & ($1.today | $1.doubt) }
        var (settling, fallback) = (UInt64(0), UInt64(0))
        for (index, rule) in hours.rules.enumerated() {
            let bit: UInt64 = 1 << UInt64(index)
            if rule.separator == .fallback { fallback |= bit }
            // A rule that closes replaces nothing: with times it cuts just those, without it covers
            // the day.
            let replacesDay = rule.separator == .normal && rule.modifier.state != .closed
            let coversDay = everyDay & bit != 0 && rule.separator != .fallback
            if replacesDay || coversDay { settling |= bit }
        }
        (self.settling, spilling, self.fallback) = (settling, anyEve, fallback)

        holidayRules = rules.enumerated().reduce(0) {
            $1.element.days.mentionsHolidays ? $0 | 1 << UInt64($1.offset) : $0
        }
        let days = rules.map(\.days)
        func reach(_ offsets: (DayMatcher) -> [Int]) -> [Int] {
            Self.reach(days.indices.map { (offsets(days[$0]), anyEve >> UInt64($0) & 1 == 1) })
        }
        weekdayOffsets = reach(\.weekdayOffsets)
        publicOffsets = reach { $0.holidayOffsets(.public) }
        schoolOffsets = reach { $0.holidayOffsets(.school) }
    }

    /// The number of the slot that a minute of the day lies in.
    func slot(ofMinute minute: Int) -> Int {
        var low = 0
        var high = slots.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if slots[middle] <= minute { low = middle } else { high = middle }
        }
        return low
    }

    /// Offsets, and those that reach one day farther because times pass midnight; the nearest first.
    private static func reach(_ offsets: [([Int], spills: Bool)]) -> [Int] {
        var all = Set<Int>()
        for (offsets, spills) in offsets {
            all.formUnion(offsets)
            if spills { all.formUnion(offsets.map { $0 + 1 }) }
        }
        return all.sorted { ($0.magnitude, $0) < ($1.magnitude, $1) }
    }
}

extension HoursProgram {
    private static func slots(_ rules: [HoursRule]) -> [Int] {
        var starts: Set = [0]
        for time in rules.lazy.flatMap(\.times) {
            starts.formUnion([time.start, time.end, time.end - TimeSpan.minutesPerDay])
        }
        return starts.filter { (0..<TimeSpan.minutesPerDay).contains($0) }.sorted()
    }

    /// Which rules paint each slot.
    private static func painters(_ rules: [HoursRule], in slots: [Int]) -> [Painters] {
        var painters = Array(repeating: Painters(), count: slots.count)
        for (index, rule) in rules.enumerated() {
            let bit: UInt64 = 1 << UInt64(index)
            for (slot, minute) in slots.enumerated() {
                if rule.times.isEmpty { painters[slot].today |= bit }
                for time in rule.times {
                    if minute >= time.start, minute < time.end { painters[slot].today |= bit }
                    if minute < time.end - TimeSpan.minutesPerDay { painters[slot].eve |= bit }
                    if time.isOpenEnded, rule.modifier.state == .open, minute >= time.end {
                        painters[slot].doubt |= bit
                    }
                }
            }
        }
        return painters
    }
}
