/// The answers of one day from 00:00 to 24:00.
struct DayPlan: Hashable {
    /// A stretch with one answer, up to the next stretch or the end of the day.
    struct Stretch: Hashable {
        /// The first minute after midnight.
        let start: Int32
        let code: AnswerCode
    }

    /// The stretches in order; the first starts at 0, neighbours differ.
    private(set) var stretches: [Stretch]

    /// A day with one answer.
    init(_ code: AnswerCode) {
        stretches = [Stretch(start: 0, code: code)]
    }

    private init() { stretches = [] }

    /// The minute at which a stretch ends.
    func end(of index: Int) -> Int {
        index + 1 < stretches.count ? Int(stretches[index + 1].start) : TimeSpan.minutesPerDay
    }

    private mutating func append(_ code: AnswerCode, from start: Int) {
        if stretches.last?.code != code {
            stretches.append(Stretch(start: Int32(start), code: code))
        }
    }
}

extension DayPlan {
    /// This day with spans painted over it where a condition on the old answer holds.
    ///
    /// The spans are in order and do not overlap.
    ///
    /// - Complexity: O(n + m) for n stretches and m spans.
    func painted(
        with spans: [DayLayer.Span],
        where condition: (AnswerCode) -> Bool = { _ in true }
    ) -> DayPlan {
        var plan = DayPlan()
        var minute = 0
        var below = 0
        var above = 0
        while minute < TimeSpan.minutesPerDay {
            let code = stretches[below].code
            let end = end(of: below)
            var next = end
            if above < spans.count {
                let span = spans[above]
                let isInside = span.start <= minute
                next = min(end, isInside ? span.end : span.start)
                plan.append(isInside && condition(code) ? span.code : code, from: minute)
                if isInside, next == span.end { above += 1 }
            } else {
                plan.append(code, from: minute)
            }
            if next == end { below += 1 }
            minute = next
        }
        return plan
    }

    /// The day where all plans give one state, and a doubt where they do not.
    ///
    /// Where the states agree, the remark is that of the first plan.
    static func agreement(
        of plans: [DayPlan],
        otherwise doubt: AnswerCode,
        state: (AnswerCode) -> HoursState
    ) -> DayPlan {
        var places = Array(repeating: 0, count: plans.count)
        var agreed = DayPlan()
        var minute = 0
        while minute < TimeSpan.minutesPerDay {
            var next = TimeSpan.minutesPerDay
            var code = doubt
            for (index, plan) in plans.enumerated() {
                while plan.end(of: places[index]) <= minute { places[index] += 1 }
                next = min(next, plan.end(of: places[index]))
                let own = plan.stretches[places[index]].code
                if index == 0 {
                    code = own
                } else if state(own) != state(code) || code == doubt {
                    code = doubt
                }
            }
            agreed.append(code, from: minute)
            minute = next
        }
        return agreed
    }
}
