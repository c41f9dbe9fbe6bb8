extension Timetable {
    /// Whether the place is open in each minute of a week without holidays, by its clocks.
    ///
    /// The first of the 10,080 minutes is Monday 00:00. Nil if the expression depends on the date, so
    /// that there is no such week.
    ///
    /// - Complexity: O(10,080).
    public var typicalMinutes: [HoursState]? {
        guard let plans = ordinaryWeek else { return nil }
        var minutes: [HoursState] = []
        minutes.reserveCapacity(7 * TimeSpan.minutesPerDay)
        for plan in plans {
            for (index, stretch) in plan.stretches.enumerated() {
                let state = answers.state(stretch.code)
                let length = plan.end(of: index) - Int(stretch.start)
                minutes.append(contentsOf: repeatElement(state, count: length))
            }
        }
        return minutes
    }
}
