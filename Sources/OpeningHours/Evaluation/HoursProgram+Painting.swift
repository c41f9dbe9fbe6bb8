extension HoursProgram {
    /// The cases in which a slot has a wanted answer.
    ///
    /// - Parameters:
    ///   - slot: the number of the slot.
    ///   - lanes: what the rules match in each case.
    ///   - cases: the cases of interest; the others may be missing from the answer.
    ///   - wanted: the answers that are looked for.
    /// - Returns: the cases, those of interest at least.
    func wantedLanes(
        in slot: Int,
        _ lanes: ProgramLanes,
        among cases: UInt64,
        _ wanted: WantedAnswers
    ) -> UInt64 {
        var found: UInt64 = 0
        let painting = Self.active(painters[slot], lanes)
        if painting & (wanted.definite | wanted.doubtful) == 0, wanted.closed == 0 { return 0 }
        guard fallback != 0 else {
            let left = decide(slot, lanes, among: cases) { rule, definite, doubtful in
                found |= definite & Self.all(if: wanted.definite, rule)
                found |= doubtful & Self.all(if: wanted.doubtful, rule)
            }
            return found | left & wanted.closed
        }
        found = wanted.closed
        paint(slot, lanes) { rule, definite, doubtful in
            found &= ~(definite | doubtful)
            found |= definite & Self.all(if: wanted.definite, rule)
            found |= doubtful & Self.all(if: wanted.doubtful, rule)
        }
        return found
    }

    /// The states of a slot in the cases of interest.
    func states(in slot: Int, _ lanes: ProgramLanes, among cases: UInt64) -> StateLanes {
        var (open, closed) = (UInt64(0), UInt64(0))
        guard fallback != 0 else {
            let left = decide(slot, lanes, among: cases) { rule, definite, _ in
                open |= definite & Self.all(if: opening, rule)
                closed |= definite & Self.all(if: closing, rule)
            }
            return StateLanes(open: open, closed: closed | left)
        }
        closed = .max
        paint(slot, lanes) { rule, definite, doubtful in
            open &= ~(definite | doubtful)
            closed &= ~(definite | doubtful)
            open |= definite & Self.all(if: opening, rule)
            closed |= definite & Self.all(if: closing, rule)
        }
        return StateLanes(open: open & cases, closed: closed & cases)
    }

    /// The cases, among some, in which a slot has one state however what is not known turns out.
    ///
    /// A rule that may paint adds its state to the possible ones, one that paints for certain takes
    /// the others away. What two rules have in common is not seen, so a case may be missing.
    func settledLanes(in slot: Int, _ bounds: ProgramBounds, among cases: UInt64) -> UInt64 {
        let painters = painters[slot]
        var (open, closed, unknown) = (UInt64(0), cases, UInt64(0))
        var left = Self.active(painters, bounds.possible)
        if left & ~(closing & ~painters.doubt) == 0 { return cases }
        while left != 0 {
            let rule = left.trailingZeroBitCount
            left &= left &- 1
            let isFallback = Self.all(if: fallback, rule)
            // Fallback rules paint closed times only.
            let reached = cases & (closed | ~isFallback)
            let possible = Self.painted(painters, rule, bounds.possible.rules[rule])
            if (possible.definite | possible.doubtful) & reached == 0 { continue }
            let sure = Self.painted(painters, rule, bounds.sure.rules[rule])
            let definite = possible.definite & reached
            let doubtful = (possible.definite | possible.doubtful) & ~sure.definite & reached
            let certain = sure.definite | sure.doubtful
            open &= ~certain | isFallback
            unknown &= ~certain | isFallback
            closed &= ~certain
            let isOpening = Self.all(if: opening, rule)
            let isClosing = Self.all(if: closing, rule)
            open |= definite & isOpening
            closed |= definite & isClosing
            unknown |= definite & ~(isOpening | isClosing)
            unknown |= doubtful & Self.all(if: painters.doubt, rule)
        }
        return (open ^ closed ^ unknown) & ~(open & closed & unknown)
    }

    /// The answer of a slot in the first case.
    func code(in slot: Int, _ lanes: ProgramLanes) -> AnswerCode {
        var code = AnswerCode.closed
        let painters = painters[slot]
        var left = Self.active(painters, lanes)
        while left != 0 {
            let rule = left.trailingZeroBitCount
            left &= left &- 1
            let (definite, doubtful) = Self.painted(painters, rule, lanes.rules[rule])
            guard (definite | doubtful) & 1 == 1 else { continue }
            if Self.all(if: fallback, rule) != 0, answers.state(code) != .closed { continue }
            code = definite & 1 == 1 ? codes[rule].definite : codes[rule].doubtful
        }
        return code
    }
}

extension HoursProgram {
    /// Goes through the rules that paint a slot from the last one, which has the last word.
    ///
    /// The closure takes a rule and the cases that it decides, for certain and in doubt; what comes
    /// back are the cases that no rule decides.
    @inline(__always)
    private func decide(
        _ slot: Int,
        _ lanes: ProgramLanes,
        among cases: UInt64,
        _ decided: (_ rule: Int, _ definite: UInt64, _ doubtful: UInt64) -> Void
    ) -> UInt64 {
        let painters = painters[slot]
        var left = Self.active(painters, lanes)
        var open = cases
        while left != 0, open != 0 {
            let rule = 63 - left.leadingZeroBitCount
            left ^= 1 &<< UInt64(rule)
            let (definite, doubtful) = Self.painted(painters, rule, lanes.rules[rule])
            decided(rule, definite & open, doubtful & open)
            open &= ~(definite | doubtful)
        }
        return open
    }

    /// Paints a slot rule by rule, for programs in which some paint closed times only.
    ///
    /// The closure takes a rule and the cases that it paints, for certain and in doubt.
    @inline(__always)
    private func paint(
        _ slot: Int,
        _ lanes: ProgramLanes,
        _ painted: (_ rule: Int, _ definite: UInt64, _ doubtful: UInt64) -> Void
    ) {
        let painters = painters[slot]
        var left = Self.active(painters, lanes)
        var closed = UInt64.max
        while left != 0 {
            // Where nothing is closed any more, fallback rules change nothing.
            if closed == 0 { left &= ~(fallback & Self.below(left & ~fallback)) }
            guard left != 0 else { return }
            let rule = left.trailingZeroBitCount
            left &= left &- 1
            var (definite, doubtful) = Self.painted(painters, rule, lanes.rules[rule])
            if Self.all(if: fallback, rule) != 0 {
                definite &= closed
                doubtful &= closed
            }
            closed &= ~(definite | doubtful)
            closed |= definite & Self.all(if: closing, rule)
            painted(rule, definite, doubtful)
        }
    }

    /// The rules that paint a slot in some case, as bits.
    @inline(__always)
    private static func active(_ painters: Painters, _ lanes: ProgramLanes) -> UInt64 {
        (painters.today | painters.doubt) & lanes.activeToday | painters.eve & lanes.activeEve
    }

    /// The cases in which a rule paints; a time that is certain hides one in doubt.
    @inline(__always)
    private static func painted(
        _ painters: Painters,
        _ rule: Int,
        _ lanes: RuleLanes
    ) -> (definite: UInt64, doubtful: UInt64) {
        let definite =
            lanes.today & all(if: painters.today, rule) | lanes.eve & all(if: painters.eve, rule)
        return (definite, lanes.today & all(if: painters.doubt, rule) & ~definite)
    }

    /// All bits if a rule is in a set, else none.
    @inline(__always)
    private static func all(if rules: UInt64, _ rule: Int) -> UInt64 {
        0 &- (rules &>> UInt64(rule) & 1)
    }

    /// The bits below the lowest of a set, all for an empty one.
    @inline(__always)
    private static func below(_ rules: UInt64) -> UInt64 {
        rules == 0 ? .max : (rules & (0 &- rules)) &- 1
    }
}
