extension DayPlanner {
    /// A slot of a day.
    struct Place {
        let day: Int
        let slot: Int
    }

    /// The first slot from one on that has a wanted answer, nil if there is none by a day.
    ///
    /// Days are looked at 63 at a time: what the rules match on all of them is a few operations.
    ///
    /// - Parameters:
    ///   - start: the slot to begin with.
    ///   - last: the last day that is looked at.
    ///   - wanted: the answers that are looked for.
    ///   - window: a window made before, used if it has the day; becomes the last one made.
    /// - Returns: the slot, which begins on that day.
    /// - Complexity: O(d / 63 · s) for d days and s rules painted in slots, for each possible case of
    ///   what the calendar leaves open.
    func first(
        from start: Place,
        through last: Int,
        _ wanted: WantedAnswers,
        _ window: inout PlannedWindow?
    ) -> Place? {
        var start = start
        while start.day <= last {
            let planned: PlannedWindow
            if let window, window.contains(start.day) {
                planned = window
            } else {
                planned = PlannedWindow(self, from: start.day)
                window = planned
            }
            let end = min(last, planned.start + PlannedWindow.dayCount - 1)
            let days = DayLanes.range(start.day, end, from: planned.start)
            let (settled, open) = first(in: planned, days, from: start, wanted)
            let found = first(ofMakeUp: open, in: planned, before: settled, from: start, wanted)
            if let found = found ?? settled { return found }
            start = Place(day: end + 1, slot: 0)
        }
        return nil
    }

    /// The first wanted slot on the make-up days before one already found.
    private func first(
        ofMakeUp days: UInt64,
        in window: PlannedWindow,
        before settled: Place?,
        from start: Place,
        _ wanted: WantedAnswers
    ) -> Place? {
        var left = days
        while left != 0 {
            let day = window.start + left.trailingZeroBitCount
            if let settled, settled.day < day { return nil }
            let lanes = makeUpLanes(of: day, in: window)
            let slots = (day == start.day ? start.slot : 0)..<program.slots.count
            let slot = slots.first { wanted.contains(code(in: $0, lanes)) }
            if let slot { return Place(day: day, slot: slot) }
            left &= left &- 1
        }
        return nil
    }

    /// The first wanted slot on some days of a window, and make-up days that need a closer look.
    ///
    /// Those days may have the slot; of those before it no other day has one.
    private func first(
        in window: PlannedWindow,
        _ days: UInt64,
        from start: Place,
        _ wanted: WantedAnswers
    ) -> (settled: Place?, open: UInt64) {
        let throughout = window.throughout
        let triedDays = window.triedDays
        let doubtful = (triedDays | throughout) & days == 0 ? 0 : doubtLanes(window, wanted)
        let firstDay = DayLanes.range(start.day, start.day, from: window.start)
        var left = days
        var found: Place?
        var open: UInt64 = 0
        for slot in program.slots.indices where left != 0 {
            // What is past on the first day is not ahead.
            let days = slot < start.slot ? left & ~firstDay : left
            var lanes = program.wantedLanes(in: slot, window.lanes, among: days, wanted) & days
            lanes = lanes & ~throughout | doubtful & throughout & days
            // Where both the answer and the doubt are wanted, or neither, doubts do not matter.
            let unsure = (lanes ^ doubtful) & triedDays & days
            if unsure != 0 {
                let (doubted, closer) = doubts(in: slot, window, among: unsure)
                lanes = (lanes & ~doubted | doubtful & doubted) & ~closer
                open |= closer
            }
            guard lanes != 0 else { continue }
            let day = lanes.trailingZeroBitCount
            found = Place(day: window.start + day, slot: slot)
            left &= 1 << UInt64(day) &- 1
        }
        return (found, open)
    }

    /// Which of some days of a window are in doubt in a slot, and which need a closer look.
    private func doubts(
        in slot: Int,
        _ window: PlannedWindow,
        among days: UInt64
    ) -> (doubted: UInt64, closer: UInt64) {
        let settled = program.settledLanes(in: slot, window.bounds(self), among: days)
        let left = days & ~settled
        if left == 0 { return (0, 0) }
        var doubted: UInt64 = 0
        if left & (window.publicDoubts | window.schoolDoubts) != 0 {
            let first = program.states(in: slot, window.lanes, among: left)
            window.forEachOtherCase(self) { lanes in
                let states = program.states(in: slot, lanes, among: left & ~doubted)
                let differing = (states.open ^ first.open) | (states.closed ^ first.closed)
                doubted |= differing & left & ~doubted
                return doubted != left
            }
        }
        return (doubted, left & window.makeUpDays & ~doubted)
    }

    /// The days of a window that are in doubt, and on which that is a wanted answer.
    private func doubtLanes(_ window: PlannedWindow, _ wanted: WantedAnswers) -> UInt64 {
        var lanes: UInt64 = 0
        var left = window.publicDoubts
        for (kind, offset) in doubtful where kind == .public && left != 0 {
            guard let calendar else { break }
            let start = window.start - offset
            let own = calendar.doubtLanes(.public, from: start) & left
            if own == 0 { continue }
            let years = DayWindow(from: start).lanes(ofYears: { year in
                wanted.contains(.holidaysNotKnown(year: year))
            })
            lanes |= own & years
            left &= ~own
        }
        let holidays = window.publicDoubts | window.schoolDoubts
        if wanted.contains(.schoolHolidaysNotKnown) { lanes |= holidays & ~window.publicDoubts }
        if wanted.contains(.makeUpWorkingDay) { lanes |= window.makeUpDays & ~holidays }
        return lanes
    }
}
