extension Timetable {
    /// Whether the place is open in a week without holidays, minute by minute by its clocks.
    ///
    /// - Parameter minutes: minutes since Monday 00:00, each 0 ..< 10,080.
    /// - Returns: the state at each of them; nil if the expression depends on the date, so that there
    ///   is no such week.
    public func typicalStates(atMinutes minutes: some Sequence<Int>) -> [HoursState]? {
        guard planner.isWeekly else { return nil }
        let monday = 4
        let plans = (monday..<monday + 7).map(planner.ordinaryPlan)
        return minutes.map { minute in
            let (day, rest) = minute.quotientAndRemainder(dividingBy: 1_440)
            let last = plans[day].stretches.last { Int($0.start) <= rest }
            return last.map { planner.answers.state($0.code) } ?? .closed
        }
    }
}
