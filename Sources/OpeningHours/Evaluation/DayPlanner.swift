/// Applies the rules of an expression to any day.
///
/// Rules are painted in their order on a day that starts out closed, from the last one that leaves
/// nothing of those before it. A rule paints the times of the day itself if it matches that day, and
/// what is left over from the day before if it matches that. So a rule that replaces a day also
/// wipes out what earlier rules brought over midnight.
struct DayPlanner {
    private let rules: [DayRule]
    let answers: AnswerTable
    let calendar: HolidayCalendar?
    /// How many days before a day the weekdays lie on which its answer depends.
    let weekdayOffsets: [Int]
    /// The same for public holidays.
    let publicOffsets: [Int]
    /// The same for school holidays.
    let schoolOffsets: [Int]
    /// Whether all rules depend on nothing but the weekday and holidays.
    let isWeekly: Bool
    /// Whether some rule paints past midnight.
    let spills: Bool

    /// More possible cases of one day than this are not compared; the day is in doubt throughout.
    private static let maximumCases = 64

    init(_ hours: OpeningHours, calendar: HolidayCalendar?) {
        var answers = AnswerTable()
        let rules = hours.rules.map { DayRule($0, answers: &answers) }
        self.rules = rules
        self.answers = answers
        self.calendar = calendar
        isWeekly = rules.allSatisfy(\.isWeekly)
        spills = rules.contains(where: \.spills)
        weekdayOffsets = Self.unique(rules.flatMap(\.days.weekdayOffsets))
        publicOffsets = Self.unique(rules.flatMap { $0.days.holidayOffsets(.public) })
        schoolOffsets = Self.unique(rules.flatMap { $0.days.holidayOffsets(.school) })
    }

    /// The answers of a day, in doubt where they depend on what the calendar leaves open.
    func plan(for day: Int) -> DayPlan {
        let doubts = doubts(about: day)
        guard let first = doubts.first else {
            return plan(for: day, in: DayWorld(calendar: calendar))
        }
        var cases = [DayWorld(calendar: calendar)]
        for doubt in doubts {
            let assumptions = doubt.assumptions
            guard cases.count * assumptions.count <= Self.maximumCases else {
                return DayPlan(first.code)
            }
            cases = cases.flatMap { world in
                assumptions.map { assumption in
                    DayWorld(calendar: calendar, assumptions: world.assumptions + [assumption])
                }
            }
        }
        return DayPlan.agreement(
            of: cases.map { plan(for: day, in: $0) },
            otherwise: first.code,
            state: answers.state
        )
    }

    /// The answers of a day, as if no calendar were given.
    func ordinaryPlan(for day: Int) -> DayPlan { plan(for: day, in: DayWorld(calendar: nil)) }

    private func plan(for day: Int, in world: DayWorld) -> DayPlan {
        let facts = DayFacts(day)
        let factsBefore = DayFacts(day - 1)
        let start = rules.lastIndex { $0.settles(facts, in: world) } ?? 0
        var plan: DayPlan?
        for rule in rules[start...] {
            let isToday = rule.matches(facts, in: world)
            let isBefore = rule.spills && rule.matches(factsBefore, in: world)
            guard isToday || isBefore else { continue }
            let layer = isToday ? (isBefore ? rule.both : rule.today) : rule.spill
            plan =
                plan?.painted(with: layer.spans) { code in
                    !rule.isFallback || answers.state(code) == .closed
                } ?? layer.alone
        }
        return plan ?? DayPlan(.closed)
    }

    /// What the calendar leaves open of all that the answers of a day depend on.
    private func doubts(about day: Int) -> [DayDoubt] {
        guard let calendar else { return [] }
        var doubts: [DayDoubt] = []
        for day in days(before: day, publicOffsets) where calendar.kind(ofDay: day) == .notKnown {
            doubts.append(.publicHoliday(day: day))
        }
        if !calendar.knowsSchoolHolidays {
            doubts += days(before: day, schoolOffsets).map { .schoolHoliday(day: $0) }
        }
        for day in days(before: day, weekdayOffsets)
        where calendar.kind(ofDay: day) == .workingDay {
            doubts.append(.weekday(day: day))
        }
        return doubts
    }

    /// The days that lie so many days before a day, and before its eve if times pass midnight.
    private func days(before day: Int, _ offsets: [Int]) -> [Int] {
        let days = offsets.map { day - $0 }
        return spills ? Self.unique(days + days.map { $0 - 1 }) : days
    }

    private static func unique(_ numbers: [Int]) -> [Int] { Set(numbers).sorted() }
}
