/// The answers of an expression that repeats weekly, and the days on which they differ.
struct WeekTable {
    /// The stretches of Monday, then of Tuesday, and so on.
    private let stretches: [DayPlan.Stretch]
    /// Where the stretches of each weekday start, and where those of Sunday end.
    private let starts: [Int]
    /// The numbers of the days that differ from the week, ascending.
    private let specialDays: [Int]
    private let specialPlans: [DayPlan]
    /// The days whose answers the holiday calendar settles, as ranges.
    private let settledDays: [ClosedRange<Int>]

    /// Makes the table, or nil if the expression does not repeat weekly.
    init?(_ planner: DayPlanner) {
        guard planner.isWeekly, planner.schoolOffsets.isEmpty || planner.calendar == nil else {
            return nil
        }
        let monday = 4
        let plans = (monday..<monday + 7).map(planner.ordinaryPlan)
        stretches = plans.flatMap(\.stretches)
        starts = plans.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.stretches.count) }

        var days: [Int] = []
        var differing: [DayPlan] = []
        for day in Self.candidates(planner) {
            let plan = planner.plan(for: day)
            if plan == plans[DayNumber.weekday(day)] { continue }
            days.append(day)
            differing.append(plan)
        }
        specialDays = days
        specialPlans = differing
        settledDays = Self.settledDays(planner)
    }

    /// Whether all days have the same answer throughout.
    var isConstant: Bool {
        specialDays.isEmpty && isSettledForever
            && stretches.allSatisfy { $0.code == stretches[0].code }
    }

    private var isSettledForever: Bool { settledDays == [Int.min...Int.max] }

    /// The answers of a day, nil if the table does not know them.
    func stretches(of day: Int) -> ArraySlice<DayPlan.Stretch>? {
        guard settledDays.contains(where: { $0.contains(day) }) else { return nil }
        if let first = specialDays.first, let last = specialDays.last, day >= first, day <= last,
            let index = specialIndex(of: day)
        {
            return specialPlans[index].stretches[...]
        }
        let weekday = DayNumber.weekday(day)
        return stretches[starts[weekday]..<starts[weekday + 1]]
    }

    private func specialIndex(of day: Int) -> Int? {
        var low = 0
        var high = specialDays.count
        while low < high {
            let middle = (low + high) / 2
            if specialDays[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low < specialDays.count && specialDays[low] == day ? low : nil
    }
}

extension WeekTable {
    /// The days on which a holiday or a make-up working day may change the answers.
    private static func candidates(_ planner: DayPlanner) -> [Int] {
        guard let calendar = planner.calendar else { return [] }
        let publicOffsets = reach(planner.publicOffsets, planner)
        let weekdayOffsets = reach(planner.weekdayOffsets, planner)
        var days = Set<Int>()
        for day in calendar.specialDays {
            let offsets = calendar.kind(ofDay: day) == .dayOff ? publicOffsets : weekdayOffsets
            for offset in offsets { days.insert(day + offset) }
        }
        return days.sorted()
    }

    /// The days whose answers do not depend on years that the calendar does not know.
    private static func settledDays(_ planner: DayPlanner) -> [ClosedRange<Int>] {
        let offsets = reach(planner.publicOffsets, planner)
        guard let years = planner.calendar?.years, let least = offsets.min(),
            let most = offsets.max()
        else { return [Int.min...Int.max] }
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
        return ranges.compactMap { range in
            let start = range.lowerBound + max(0, most)
            let end = range.upperBound + min(0, least)
            return start <= end ? start...end : nil
        }
    }

    /// How many days after a day lie the days whose answers depend on it.
    private static func reach(_ offsets: [Int], _ planner: DayPlanner) -> [Int] {
        planner.spills ? Set(offsets + offsets.map { $0 + 1 }).sorted() : offsets
    }
}
