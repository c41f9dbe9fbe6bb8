/// In which of up to 64 cases a rule matches a day, and the eve of that day.
///
/// The cases are days in a row, or one day as it would be under several assumptions.
struct RuleLanes {
    var today: UInt64
    var eve: UInt64
}

/// The rules of a program in up to 64 cases, each without what later rules leave nothing of.
struct ProgramLanes {
    private(set) var rules: [RuleLanes]
    /// The rules that match a day of some case, as bits.
    private(set) var activeToday: UInt64 = 0
    /// The rules that match the eve of a day of some case.
    private(set) var activeEve: UInt64 = 0

    init(_ rules: consuming [RuleLanes], _ program: HoursProgram) {
        self.rules = rules
        var covered: UInt64 = 0
        for index in self.rules.indices.reversed() {
            cover(index, by: covered)
            if program.settling >> UInt64(index) & 1 == 1 { covered |= self.rules[index].today }
        }
    }

    /// Makes lanes without what other lanes of the same rules leave nothing of.
    init(_ rules: consuming [RuleLanes], coveredBy others: [RuleLanes], _ program: HoursProgram) {
        self.rules = rules
        var covered: UInt64 = 0
        for index in others.indices.reversed() {
            cover(index, by: covered)
            if program.settling >> UInt64(index) & 1 == 1 { covered |= others[index].today }
        }
    }

    @inline(__always)
    private mutating func cover(_ index: Int, by covered: UInt64) {
        let today = rules[index].today & ~covered
        let eve = rules[index].eve & ~covered
        rules[index] = RuleLanes(today: today, eve: eve)
        let bit: UInt64 = 1 &<< UInt64(index)
        if today != 0 { activeToday |= bit }
        if eve != 0 { activeEve |= bit }
    }
}

/// What the rules of a program match where not all is known.
struct ProgramBounds {
    /// What they match for certain.
    let sure: ProgramLanes
    /// What they may match.
    let possible: ProgramLanes

    init(sure: [RuleLanes], possible: [RuleLanes], _ program: HoursProgram) {
        self.sure = ProgramLanes(sure, coveredBy: possible, program)
        self.possible = ProgramLanes(possible, coveredBy: sure, program)
    }
}

/// The cases in which a slot is open, and closed; it is unknown in the others.
struct StateLanes {
    var open: UInt64
    var closed: UInt64
}
