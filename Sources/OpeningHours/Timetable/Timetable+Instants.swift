extension Timetable {
    /// Whether the place is open at an instant, with a remark.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the answer.
    /// - Complexity: O(log n) for n special days, if the expression repeats weekly.
    public func answer(at instant: Instant, in zone: ZoneRules = .shanghai) -> HoursAnswer {
        planner.answers[code(at: instant.secondsSince1970, in: zone)]
    }

    /// Whether the place is open at an instant; the fast way if the remark does not matter.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the state.
    /// - Complexity: O(log n) for n special days, if the expression repeats weekly.
    public func state(at instant: Instant, in zone: ZoneRules = .shanghai) -> HoursState {
        planner.answers.state(code(at: instant.secondsSince1970, in: zone))
    }

    /// The first instant after a moment at which the answer, state or remark, is another.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the instant, nil if nothing changes within ``horizonDays``.
    public func nextChange(after instant: Instant, in zone: ZoneRules = .shanghai) -> Instant? {
        let code = code(at: instant.secondsSince1970, in: zone)
        return first(after: instant, before: horizon(of: instant), in: zone) { $0 != code }
    }

    /// The first instant after a moment at which the state is another, whatever the remark.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the instant, nil if the state stays within ``horizonDays``.
    public func nextStateChange(after instant: Instant, in zone: ZoneRules = .shanghai) -> Instant?
    {
        let answers = planner.answers
        let state = answers.state(code(at: instant.secondsSince1970, in: zone))
        return first(after: instant, before: horizon(of: instant), in: zone) {
            answers.state($0) != state
        }
    }

    /// The first instant after a moment at which the place opens after not having been open.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - zone: the zone of the place.
    /// - Returns: the instant, nil if the place does not open within ``horizonDays``.
    public func nextOpening(after instant: Instant, in zone: ZoneRules = .shanghai) -> Instant? {
        let limit = horizon(of: instant)
        let answers = planner.answers
        var start = instant
        if answers.state(code(at: start.secondsSince1970, in: zone)) == .open {
            let end = first(after: start, before: limit, in: zone) { answers.state($0) != .open }
            guard let end else { return nil }
            start = end
        }
        return first(after: start, before: limit, in: zone) { answers.state($0) == .open }
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
                answer: planner.answers[code]
            )
        }
    }
}

extension Timetable {
    private func horizon(of instant: Instant) -> Instant {
        Instant(secondsSince1970: instant.secondsSince1970 + Self.horizonDays * 86_400)
    }

    private func code(at second: Int, in zone: ZoneRules) -> AnswerCode {
        code(atLocal: second + zone.offset(at: Instant(secondsSince1970: second)))
    }

    /// The first instant strictly between two others whose answer satisfies a condition that the
    /// answer at the first one does not.
    private func first(
        after instant: Instant,
        before limit: Instant,
        in zone: ZoneRules,
        where condition: (AnswerCode) -> Bool
    ) -> Instant? {
        if isConstant { return nil }
        var found: Instant?
        forEachStretch(from: instant, before: limit, in: zone) { second, code in
            if condition(code) { found = Instant(secondsSince1970: second) }
            return found == nil
        }
        return found
    }
}
