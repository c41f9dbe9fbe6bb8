import CivilTime

/// The answers of an expression that repeats weekly, and the days on which they differ.
///
/// There are two weeks: one of the years whose holidays are known, on ordinary days, and one of the
/// years whose holidays are not.
struct WeekTable {
    /// The plans of Monday to Sunday where holidays are known.
    private let settled: Week
    /// The plans where they are not; the same if the expression does not depend on them.
    private let unsettled: Week
    /// The numbers of the days that differ from their week, ascending.
    private var specialDays: [Int] = []
    private var specialPlans: [DayPlan] = []
    /// The days of which it is known whether they are holidays, as ranges in order.
    private let knownDays: [ClosedRange<Int>]
    /// Whether no answer depends on what is not known.
    private let isAlwaysSettled: Bool
    /// How many days after a day the answers may depend on it: from the least to the most.
    private let reach: ClosedRange<Int>
    /// How many days before a day the holiday lies that puts it in doubt.
    private let doubtOffset: Int

    /// The stretches of seven days in one array.
    private struct Week {
        let stretches: [DayPlan.Stretch]
        /// Where the stretches of each weekday start, and where those of Sunday end.
        let starts: [Int]

        init(_ plans: [DayPlan]) {
            stretches = plans.flatMap(\.stretches)
            starts = plans.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.stretches.count) }
        }

        func stretches(of day: Int) -> ArraySlice<DayPlan.Stretch> {
            let weekday = DayNumber.weekday(day)
            return stretches[starts[weekday]..<starts[weekday + 1]]
        }
    }

    /// Makes the table, or nil if the expression does not repeat weekly.
    init?(_ planner: DayPlanner) {
        let program = planner.program
        let calendar = planner.calendar
        guard program.isWeekly,
            program.schoolOffsets.isEmpty || calendar?.knowsSchoolHolidays != true
        else { return nil }
        let plans = Self.week(program, calendar, knows: true)
        settled = Week(plans)
        unsettled = Week(Self.week(program, calendar, knows: false))

        let offsets = program.publicOffsets
        reach = min(0, offsets.min() ?? 0)...max(0, offsets.max() ?? 0)
        isAlwaysSettled = offsets.isEmpty || calendar?.years == nil
        knownDays = isAlwaysSettled ? [] : Self.knownDays(calendar?.years ?? [])
        doubtOffset = offsets.first ?? 0

        for day in Self.candidates(planner) {
            let plan = planner.plan(for: day)
            if settles(day) == true, plan == plans[DayNumber.weekday(day)] { continue }
            specialDays.append(day)
            specialPlans.append(plan)
        }
    }

    /// Whether all days have the same answer throughout.
    var isConstant: Bool {
        isAlwaysSettled && specialDays.isEmpty
            && settled.stretches.allSatisfy { $0.code == settled.stretches[0].code }
    }

    /// The answers of a day, nil if the table does not know them.
    ///
    /// - Complexity: O(log n) for n special days and ranges of known years.
    func stretches(of day: Int) -> ArraySlice<DayPlan.Stretch>? {
        if let first = specialDays.first, let last = specialDays.last, day >= first, day <= last {
            let index = Self.place(of: day, in: specialDays) { $0 < $1 }
            if specialDays[index] == day { return specialPlans[index].stretches[...] }
        }
        guard let isSettled = settles(day) else { return nil }
        return (isSettled ? settled : unsettled).stretches(of: day)
    }

    /// Whether all holidays that the answers of a day depend on are known; nil if only some are.
    private func settles(_ day: Int) -> Bool? {
        if isAlwaysSettled { return true }
        let index = Self.place(of: day, in: knownDays) { $0.upperBound + reach.upperBound < $1 }
        guard index < knownDays.count else { return false }
        let known = knownDays[index]
        if day < known.lowerBound + reach.lowerBound { return false }
        let isInside =
            day >= known.lowerBound + reach.upperBound && day <= known.upperBound + reach.lowerBound
        return isInside ? true : nil
    }

    /// An answer on a day, with the year whose holidays are not known if that is the answer.
    func resolved(_ code: AnswerCode, on day: Int) -> AnswerCode {
        guard code == .holidaysOfYearNotKnown else { return code }
        return .holidaysNotKnown(year: DayNumber.civil(day - doubtOffset).year)
    }

    /// How many elements lie before a day, by bisection.
    private static func place<Element>(
        of day: Int,
        in elements: [Element],
        isBefore: (Element, Int) -> Bool
    ) -> Int {
        var low = 0
        var high = elements.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(elements[middle], day) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension WeekTable {
    /// A week without holidays and make-up days, where they are known or where they are not.
    private static func week(
        _ program: HoursProgram,
        _ calendar: HolidayCalendar?,
        knows: Bool
    ) -> [DayPlan] {
        let empty = calendar.map { calendar in
            HolidayCalendar(
                special: [:],
                statutory: [],
                school: calendar.knowsSchoolHolidays ? [] : nil,
                years: knows ? nil : []
            )
        }
        let planner = DayPlanner(program, calendar: empty)
        let monday = 4
        return (monday..<monday + 7).map { day in
            let plan = planner.plan(for: day)
            return DayPlan(slots: plan.stretches.map { Int($0.start) }) { index in
                let code = plan.stretches[index].code
                return code.rawValue < 0 ? .holidaysOfYearNotKnown : code
            }
        }
    }

    /// The days on which a holiday or a make-up working day may change the answers.
    private static func candidates(_ planner: DayPlanner) -> [Int] {
        guard let calendar = planner.calendar else { return [] }
        var days = Set<Int>()
        for (day, kind) in zip(calendar.specialDays, calendar.kinds) {
            for offset in planner.program.publicOffsets { days.insert(day + offset) }
            guard kind == .workingDay else { continue }
            for offset in planner.program.weekdayOffsets { days.insert(day + offset) }
        }
        return days.sorted()
    }

    /// The days of some years, as ranges in order.
    private static func knownDays(_ years: Set<Int>) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        for year in years.sorted() where (1...9_999).contains(year) {
            let start = DayNumber.of(year: year, month: 1, day: 1)
            let end = DayNumber.of(year: year, month: 12, day: 31)
            if let last = ranges.last, last.upperBound + 1 == start {
                ranges[ranges.count - 1] = last.lowerBound...end
            } else {
                ranges.append(start...end)
            }
        }
        return ranges
    }
}
