/// What a rule paints on a day.
struct DayLayer {
    /// A span of minutes, the end exclusive, with its answer.
    struct Span {
        let start: Int
        let end: Int
        let code: AnswerCode
    }

    /// The spans in order; they do not overlap.
    let spans: [Span]
    /// The layer painted on a day that is closed.
    let alone: DayPlan
    /// Whether nothing of what is below shows.
    let coversDay: Bool

    /// Makes a layer from spans in any order; where they overlap, the last one shows.
    ///
    /// - Complexity: O(n²) for n spans.
    init(_ spans: [Span]) {
        let transparent = AnswerCode(rawValue: .min)
        var plan = DayPlan(transparent)
        for span in spans where span.start < span.end { plan = plan.painted(with: [span]) }
        let shown = plan.stretches.indices.compactMap { index -> Span? in
            let stretch = plan.stretches[index]
            if stretch.code == transparent { return nil }
            return Span(start: Int(stretch.start), end: plan.end(of: index), code: stretch.code)
        }
        self.spans = shown
        alone = DayPlan(.closed).painted(with: shown)
        coversDay = !plan.stretches.contains { $0.code == transparent }
    }
}
