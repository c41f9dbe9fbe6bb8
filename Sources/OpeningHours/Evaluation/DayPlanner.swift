/// Applies an expression under a holiday calendar to any day, and looks for answers ahead.
struct DayPlanner {
    let program: HoursProgram
    let calendar: HolidayCalendar?
    /// The holidays about which the calendar can be silent, the nearest to the day first.
    let doubtful: [(kind: HolidayKind, offset: Int)]
    /// For each holiday of the program the places in ``doubtful`` of what it says about a day on
    /// that day, and on the day after; -1 for none.
    let places: [(today: Int, eve: Int)]
    /// Whether holidays in doubt are tried both ways; else they put a whole day in doubt.
    let triesHolidays: Bool
    /// Whether a make-up day is tried as each weekday; else it is in doubt throughout.
    let triesWeekdays: Bool

    /// More possible cases of one day than this are not compared; the day is in doubt throughout.
    static let maximumCases = 64

    /// What a window of a search costs, in rules painted in a slot.
    let searchWork: Int

    /// What all cases of a question may cost together, in rules painted in a slot; an expression of a
    /// dozen rules and ten times is far below it.
    private static let maximumWork = 2_000

    init(_ program: HoursProgram, calendar: HolidayCalendar?) {
        self.program = program
        self.calendar = calendar
        var doubtful: [(HolidayKind, Int)] = []
        if let calendar {
            if calendar.years != nil { doubtful += program.publicOffsets.map { (.public, $0) } }
            if !calendar.knowsSchoolHolidays {
                doubtful += program.schoolOffsets.map { (.school, $0) }
            }
        }
        self.doubtful = doubtful
        func place(_ kind: HolidayKind, _ offset: Int) -> Int {
            doubtful.firstIndex { $0 == (kind, offset) } ?? -1
        }
        places = program.terms.map { (place($0.kind, $0.offset), place($0.kind, $0.offset + 1)) }
        let mentions = program.rules.reduce(0) { $0 + $1.holidays.count + $1.within.count }
        let strokes = program.painters.reduce(0) {
            $0 + ($1.today | $1.eve | $1.doubt).nonzeroBitCount
        }
        let work = strokes + 2 * program.rules.count + 4 * mentions
        let limit = min(Self.maximumCases, max(1, Self.maximumWork / work))
        searchWork = work + 8 * program.rules.reduce(0) { $0 + $1.entryCount }
        triesHolidays = doubtful.count <= 6 && 1 << doubtful.count <= limit
        triesWeekdays = program.weekdayOffsets.count <= limit
    }

    /// The answers of a day, in doubt where they depend on what the calendar leaves open.
    func plan(for day: Int) -> DayPlan {
        let window = PlannedWindow(self, from: day)
        if window.makeUpDays & 1 == 1 {
            let lanes = makeUpLanes(of: day, in: window)
            return DayPlan(slots: program.slots) { code(in: $0, lanes) }
        }
        let doubt = holidayDoubt(about: day)
        return DayPlan(slots: program.slots) { code(in: $0, window, doubt) }
    }

    /// The answer at a minute of a day.
    ///
    /// - Parameters:
    ///   - day: the number of the day.
    ///   - minute: the minutes since midnight.
    ///   - window: becomes the window that starts with the day, for a search from there.
    /// - Returns: the answer.
    func code(on day: Int, minute: Int, _ window: inout PlannedWindow?) -> AnswerCode {
        let slot = program.slot(ofMinute: minute)
        let planned = PlannedWindow(self, from: day)
        window = planned
        if planned.makeUpDays & 1 == 1 { return code(in: slot, makeUpLanes(of: day, in: planned)) }
        return code(in: slot, planned, holidayDoubt(about: day))
    }

    /// The answer of a slot on the first day of a window, from each way to settle its doubts.
    private func code(in slot: Int, _ window: PlannedWindow, _ doubt: AnswerCode?) -> AnswerCode {
        if let doubt, !triesHolidays { return doubt }
        let code = program.code(in: slot, window.lanes)
        guard let doubt else { return code }
        if program.settledLanes(in: slot, window.bounds(self), among: 1) != 0 { return code }
        let state = program.answers.state(code)
        var agrees = true
        window.forEachOtherCase(self) { lanes in
            agrees = program.answers.state(program.code(in: slot, lanes)) == state
            return agrees
        }
        return agrees ? code : doubt
    }

    /// The answer of a day where it depends on holidays that are in doubt, nil if none are.
    private func holidayDoubt(about day: Int) -> AnswerCode? {
        guard let calendar else { return nil }
        let doubt = doubtful.first { calendar.doubtLanes($0.kind, from: day - $0.offset) & 1 == 1 }
        return doubt.map { DayDoubt.holiday($0.kind, day: day - $0.offset).code }
    }
}
