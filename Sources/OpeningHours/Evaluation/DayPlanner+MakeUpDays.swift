/// A day that depends on a make-up working day, as the rules match it in each possible case.
struct MakeUpLanes {
    /// What the rules match, a lane for each case.
    let rules: ProgramLanes
    /// The lanes that are used; none if there are too many cases to compare.
    let cases: UInt64
    /// The answer where the cases differ.
    let doubt: AnswerCode
}

extension DayPlanner {
    /// The answer of a slot of a make-up day: the one of the real weekday if all cases agree.
    func code(in slot: Int, _ lanes: MakeUpLanes) -> AnswerCode {
        guard lanes.cases != 0 else { return lanes.doubt }
        let states = program.states(in: slot, lanes.rules, among: lanes.cases)
        let (open, closed) = (states.open, states.closed)
        let agree = open == lanes.cases || closed == lanes.cases || (open == 0 && closed == 0)
        return agree ? program.code(in: slot, lanes.rules) : lanes.doubt
    }

    /// What the rules match on a make-up day of a window in every case.
    func makeUpLanes(of day: Int, in window: PlannedWindow) -> MakeUpLanes {
        let doubts = doubts(about: day)
        let doubt = doubts.first?.code ?? .makeUpWorkingDay
        guard window.throughout >> UInt64(day - window.start) & 1 == 0 else {
            return MakeUpLanes(rules: ProgramLanes([], program), cases: 0, doubt: doubt)
        }
        let worlds = DayWorlds(doubts, calendar: calendar)
        let window = DayWindow(from: day - 1, hasWeeks: program.hasWeeks)
        let lanes = program.rules.enumerated().map { index, rule in
            let dates = rule.dateLanes(in: window)
            let spills = program.spilling >> UInt64(index) & 1 == 1
            return RuleLanes(
                today: dates & 2 != 0 ? worlds.lanes(of: rule.days, on: day) : 0,
                eve: dates & 1 != 0 && spills ? worlds.lanes(of: rule.days, on: day - 1) : 0
            )
        }
        return MakeUpLanes(rules: ProgramLanes(lanes, program), cases: worlds.all, doubt: doubt)
    }

    /// What the calendar leaves open of all that the answers of a day depend on.
    private func doubts(about day: Int) -> [DayDoubt] {
        guard let calendar else { return [] }
        var doubts: [DayDoubt] = []
        for (kind, offset) in doubtful
        where calendar.doubtLanes(kind, from: day - offset) & 1 == 1 {
            doubts.append(.holiday(kind, day: day - offset))
        }
        for offset in program.weekdayOffsets
        where calendar.kind(ofDay: day - offset) == .workingDay {
            doubts.append(.weekday(day: day - offset))
        }
        return doubts
    }
}
