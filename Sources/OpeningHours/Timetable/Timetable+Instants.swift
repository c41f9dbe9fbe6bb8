public import CivilTime

extension Timetable {
    /// Whether the place is open at an instant, with a remark.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the answer.
    /// - Complexity: O(log n) for n special days, if the expression repeats weekly.
    public func answer(at instant: Instant, in zone: ZoneRules = .shanghai) -> HoursAnswer {
        var window: PlannedWindow?
        return answers[code(at: instant, in: zone, &window)]
    }

    /// Whether the place is open at an instant; the fast way if the remark does not matter.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the state.
    /// - Complexity: O(log n) for n special days, if the expression repeats weekly.
    public func state(at instant: Instant, in zone: ZoneRules = .shanghai) -> HoursState {
        var window: PlannedWindow?
        return answers.state(code(at: instant, in: zone, &window))
    }

    /// The first instant after a moment at which the answer, state or remark, is another.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the instant, nil if nothing changes before ``horizon(of:)``.
    public func nextChange(after instant: Instant, in zone: ZoneRules = .shanghai) -> Instant? {
        if isConstant { return nil }
        var window: PlannedWindow?
        let code = code(at: instant, in: zone, &window)
        return first(from: instant, before: horizon(of: instant), in: zone, &window) {
            $0 != code
        }
    }

    /// The first instant after a moment at which the state is another, whatever the remark.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the instant, nil if the state stays up to ``horizon(of:)``.
    public func nextStateChange(after instant: Instant, in zone: ZoneRules = .shanghai) -> Instant?
    {
        outlook(at: instant, in: zone, isOpeningWanted: false).nextStateChange
    }

    /// The first instant after a moment at which the place opens after not having been open.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the instant, nil if the place does not open before ``horizon(of:)``.
    public func nextOpening(after instant: Instant, in zone: ZoneRules = .shanghai) -> Instant? {
        outlook(at: instant, in: zone).nextOpening
    }

    /// The answer at an instant with what comes next, for the price of little more than one question.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: what ``answer(at:in:)``, ``nextStateChange(after:in:)`` and
    ///   ``nextOpening(after:in:)`` say.
    public func outlook(
        at instant: Instant,
        in zone: ZoneRules = .shanghai
    ) -> (answer: HoursAnswer, nextStateChange: Instant?, nextOpening: Instant?) {
        outlook(at: instant, in: zone, isOpeningWanted: true)
    }

    /// The answers over a stretch of time, without gaps; neighbours differ.
    ///
    /// - Parameters:
    ///   - range: the time asked about, to which the first and the last interval are cut.
    ///   - zone: the zone of the place.
    /// - Returns: the intervals in order, none for an empty range.
    public func intervals(
        in range: Range<Instant>,
        zone: ZoneRules = .shanghai
    ) -> [HoursInterval] {
        var starts: [(second: Int, code: AnswerCode)] = []
        forEachStretch(from: range.lowerBound, before: range.upperBound, in: zone) { second, code in
            if starts.last?.code != code { starts.append((second, code)) }
            return true
        }
        return starts.indices.map { index in
            let (second, code) = starts[index]
            let isLast = index == starts.count - 1
            let end =
                isLast ? range.upperBound : Instant(secondsSince1970: starts[index + 1].second)
            return HoursInterval(
                range: Instant(secondsSince1970: second)..<end,
                answer: answers[code]
            )
        }
    }
}

extension Timetable {
    private func code(
        at instant: Instant,
        in zone: ZoneRules,
        _ window: inout PlannedWindow?
    ) -> AnswerCode {
        code(atLocal: instant.secondsSince1970 + zone.offset(at: instant), &window)
    }

    private func outlook(
        at instant: Instant,
        in zone: ZoneRules,
        isOpeningWanted: Bool
    ) -> (answer: HoursAnswer, nextStateChange: Instant?, nextOpening: Instant?) {
        var window: PlannedWindow?
        let answers = answers
        let answer = answers[code(at: instant, in: zone, &window)]
        if isConstant { return (answer, nil, nil) }
        let limit = horizon(of: instant)
        let change = first(from: instant, before: limit, in: zone, &window) {
            answers.state($0) != answer.state
        }
        guard let change, isOpeningWanted else { return (answer, change, nil) }
        // Before the state changes a place that is not open does not open, and an open one is.
        let opening = first(from: change, before: limit, in: zone, &window) {
            answers.state($0) == .open
        }
        return (answer, change, opening)
    }

    /// The first instant from one on, and before another, whose answer satisfies a condition.
    private func first(
        from instant: Instant,
        before limit: Instant,
        in zone: ZoneRules,
        _ window: inout PlannedWindow?,
        where condition: @escaping (AnswerCode) -> Bool
    ) -> Instant? {
        let wanted = WantedAnswers(planner.program, condition)
        var start = instant.secondsSince1970
        while start < limit.secondsSince1970 {
            let (offset, end) = zone.period(from: start)
            let bound = min(end ?? .max, limit.secondsSince1970)
            let local = start + offset..<bound + offset
            if let found = firstSecond(inLocal: local, wanted, &window) {
                return Instant(secondsSince1970: found - offset)
            }
            start = bound
        }
        return nil
    }
}
