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

    /// Whether the place is open around the clock in a week without holidays.
    ///
    /// Open if it is open in every minute, closed if it is closed in some. A last minute of a day,
    /// closed between two that are open, is how lists write `00:00-23:59`, and does not count. Nil if
    /// the expression depends on the date.
    ///
    /// - Complexity: O(1) for most expressions, O(10,080) for those that are open nearly always.
    public var stateAroundTheClock: HoursState? {
        guard let week = typicalWeek else { return nil }
        let closed = 7 * TimeSpan.minutesPerDay - week.openMinutes - week.unknownMinutes
        // At most one such minute ends each day.
        guard closed <= 7, let minutes = typicalMinutes else { return .closed }
        var isUnknown = false
        for (minute, state) in minutes.enumerated() where state != .open {
            let isDayEnd = minute % TimeSpan.minutesPerDay == TimeSpan.minutesPerDay - 1
            let next = minutes[(minute + 1) % minutes.count]
            if state == .closed, !isDayEnd || minutes[minute - 1] != .open || next != .open {
                return .closed
            }
            if state == .unknown { isUnknown = true }
        }
        return isUnknown ? .unknown : .open
    }
}
