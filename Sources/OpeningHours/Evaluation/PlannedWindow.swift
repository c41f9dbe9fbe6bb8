/// What the rules of an expression match on 63 days in a row, the first of them in the lowest bit.
///
/// A class, so that questions about one moment can share it, and what it finds out only when asked.
final class PlannedWindow {
    /// The first day.
    let start: Int
    /// What the rules match if none of the days in doubt is a holiday, nor a make-up day another
    /// weekday.
    let lanes: ProgramLanes
    /// The days on which the answer depends on public, and on school, holidays that are in doubt.
    let publicDoubts: UInt64
    let schoolDoubts: UInt64
    /// The days that depend on a make-up working day.
    let makeUpDays: UInt64
    /// The days that are in doubt at all times, because there is too much to try.
    let throughout: UInt64
    private let matched: MatchedWindow
    /// The holidays in doubt that are tried, as bits by place.
    private var tried: UInt64 = 0
    private var boundsFound: ProgramBounds?
    private var casesFound: [ProgramLanes] = []

    /// The days that a window is asked about.
    static let dayCount = 63

    init(_ planner: DayPlanner, from day: Int) {
        start = day
        let program = planner.program
        guard let calendar = planner.calendar else {
            (publicDoubts, schoolDoubts, makeUpDays, throughout) = (0, 0, 0, 0)
            matched = MatchedWindow(planner, from: day)
            lanes = matched.lanes(planner, assuming: 0)
            return
        }
        var (publicDoubts, schoolDoubts) = (UInt64(0), UInt64(0))
        var holidays = DayCounter()
        for (index, doubt) in planner.doubtful.enumerated() {
            let lanes = calendar.doubtLanes(doubt.kind, from: day - doubt.offset)
            if lanes == 0 { continue }
            holidays.add(lanes)
            if planner.triesHolidays {
                tried |= 1 << UInt64(index)
            }
            switch doubt.kind {
            case .public: publicDoubts |= lanes
            case .school: schoolDoubts |= lanes
            }
        }
        (self.publicDoubts, self.schoolDoubts) = (publicDoubts, schoolDoubts)
        var makeUps = DayCounter()
        for offset in program.weekdayOffsets {
            makeUps.add(calendar.workingLanes(from: day - offset))
        }
        makeUpDays = makeUps.atLeastOne
        // One make-up day and three holidays are at most 48 cases, two make-up days 36.
        let crowded =
            makeUps.atLeastThree | makeUps.atLeastTwo & holidays.atLeastOne
            | makeUps.atLeastOne & holidays.atLeastFour
        throughout =
            (planner.triesHolidays ? 0 : publicDoubts | schoolDoubts)
            | (planner.triesWeekdays ? crowded : makeUpDays)
        matched = MatchedWindow(planner, from: day)
        lanes = matched.lanes(planner, assuming: 0)
    }

    /// The days of which something is in doubt and can be tried.
    var triedDays: UInt64 { (publicDoubts | schoolDoubts | makeUpDays) & ~throughout }

    /// In how many cases the holidays in doubt are tried, the one with none of them included.
    var caseCount: Int { 1 << tried.nonzeroBitCount }

    /// What the rules match on ``triedDays``, whatever is in doubt.
    func bounds(_ planner: DayPlanner) -> ProgramBounds {
        if let boundsFound { return boundsFound }
        let bounds = matched.bounds(planner, on: triedDays)
        boundsFound = bounds
        return bounds
    }

    /// Tells what the rules match in each further case of the holidays that are in doubt, until told
    /// to stop.
    func forEachOtherCase(_ planner: DayPlanner, _ body: (ProgramLanes) -> Bool) {
        var number = 0
        var assumed: UInt64 = 0
        while assumed != tried {
            // The next set with some of these bits, all in turn.
            assumed = (assumed &- tried) & tried
            if number == casesFound.count {
                if number == 0 { casesFound.reserveCapacity(caseCount - 1) }
                casesFound.append(matched.lanes(planner, assuming: assumed))
            }
            guard body(casesFound[number]) else { return }
            number += 1
        }
    }

    /// Whether a day is in the window.
    func contains(_ day: Int) -> Bool { day >= start && day < start + Self.dayCount }
}

/// The days of a window, and the eve of the first in the lowest bit, that rules match by date, by
/// weekday and by holiday.
private struct MatchedWindow {
    /// The days of each rule that match by date, and by weekday.
    private var rules: [(dates: UInt64, weekdays: WeekdayLanes)] = []
    /// What the rules match that do not depend on holidays; none for the others.
    private var regular: [RuleLanes] = []
    /// Each holiday of the program: where it is one for certain, and where it may be.
    private var holidays: [(known: UInt64, doubtful: UInt64)] = []

    init(_ planner: DayPlanner, from day: Int) {
        let program = planner.program
        let window = DayWindow(from: day - 1, hasWeeks: program.hasWeeks)
        rules.reserveCapacity(program.rules.count)
        regular.reserveCapacity(program.rules.count)
        for (index, rule) in program.rules.enumerated() {
            let dates = rule.dateLanes(in: window)
            let weekdays =
                dates == 0
                ? WeekdayLanes(0) : rule.days.lanes(from: window.start, planner.calendar)
            rules.append((dates, weekdays))
            let bit: UInt64 = 1 &<< UInt64(index)
            let lanes = program.holidayRules & bit != 0 ? 0 : dates & weekdays.real
            let eve = program.spilling & bit != 0 ? lanes : 0
            regular.append(RuleLanes(today: lanes >> 1, eve: eve))
        }
        if program.terms.isEmpty { return }
        holidays = program.terms.map { term in
            guard let calendar = planner.calendar else { return (0, 0) }
            let start = window.start - term.offset
            return (
                calendar.holidayLanes(term.kind, from: start),
                calendar.doubtLanes(term.kind, from: start)
            )
        }
    }

    /// What the rules match if some of the holidays in doubt are some.
    func lanes(_ planner: DayPlanner, assuming assumed: UInt64) -> ProgramLanes {
        let program = planner.program
        var lanes = regular
        var left = program.holidayRules
        while left != 0 {
            let index = left.trailingZeroBitCount
            left &= left &- 1
            let dates = rules[index].dates
            if dates == 0 { continue }
            let rule = program.rules[index]
            let today = matching(rule, index) { isAssumed(planner.places[$0].today, assumed) }
            lanes[index].today = (dates & today) >> 1
            if program.spilling >> UInt64(index) & 1 == 0 { continue }
            let eve = matching(rule, index) { isAssumed(planner.places[$0].eve, assumed) }
            lanes[index].eve = dates & eve
        }
        return ProgramLanes(lanes, program)
    }

    /// The days that a rule's selector of days matches.
    private func matching(
        _ rule: DayRule,
        _ index: Int,
        _ isAssumed: (_ term: Int) -> Bool
    ) -> UInt64 {
        func any(_ terms: [Int]) -> UInt64 {
            var lanes: UInt64 = 0
            for term in terms {
                lanes |= holidays[term].known
                if holidays[term].doubtful != 0, isAssumed(term) {
                    lanes |= holidays[term].doubtful
                }
            }
            return lanes
        }
        let within = rule.within.isEmpty ? .max : any(rule.within)
        return within & (rules[index].weekdays.real | any(rule.holidays))
    }

    /// What the rules match on some days, whatever the make-up days count as and is a holiday.
    func bounds(_ planner: DayPlanner, on days: UInt64) -> ProgramBounds {
        let program = planner.program
        var (sure, possible) = ([RuleLanes](), [RuleLanes]())
        sure.reserveCapacity(rules.count)
        possible.reserveCapacity(rules.count)
        for (index, rule) in program.rules.enumerated() {
            let (dates, weekdays) = rules[index]
            let spills: UInt64 = program.spilling >> UInt64(index) & 1 == 1 ? .max : 0
            var (all, any) = (weekdays.sure, weekdays.possible)
            for term in rule.holidays {
                all |= holidays[term].known
                any |= holidays[term].known | holidays[term].doubtful
            }
            if !rule.within.isEmpty {
                all &= rule.within.reduce(0) { $0 | holidays[$1].known }
                any &= rule.within.reduce(0) { $0 | holidays[$1].known | holidays[$1].doubtful }
            }
            (all, any) = (all & dates, any & dates)
            let eves = days & spills
            sure.append(RuleLanes(today: all >> 1 & days, eve: all & eves))
            possible.append(RuleLanes(today: any >> 1 & days, eve: any & eves))
        }
        return ProgramBounds(sure: sure, possible: possible, program)
    }

    private func isAssumed(_ place: Int, _ assumed: UInt64) -> Bool {
        place >= 0 && assumed >> UInt64(place) & 1 == 1
    }
}
