public import CivilTime

extension Timetable {
    /// How long the place is open in a week without holidays, by its clocks.
    ///
    /// Nil if the expression depends on the date, so that there is no such week.
    public var typicalWeek: WeeklyHours? { ordinaryWeek.map(total) }

    /// The days of a week as if there were no holidays, nil if they depend on the date.
    var ordinaryWeek: [DayPlan]? {
        guard planner.program.isWeekly else { return nil }
        let ordinary = DayPlanner(planner.program, calendar: nil)
        let monday = 4
        return (monday..<monday + 7).map(ordinary.plan)
    }

    /// How long the place is open in the week of a date, Monday to Sunday, by its clocks.
    ///
    /// A day on which clocks change counts 24 hours.
    public func week(of date: CivilDate) -> WeeklyHours {
        let monday = date.dayNumber - date.weekday.rawValue
        return total((monday..<monday + 7).map(planner.plan))
    }

    private func total(_ plans: [DayPlan]) -> WeeklyHours {
        var open = 0
        var unknown = 0
        for plan in plans {
            for (index, stretch) in plan.stretches.enumerated() {
                let minutes = plan.end(of: index) - Int(stretch.start)
                switch answers.state(stretch.code) {
                case .open: open += minutes
                case .unknown: unknown += minutes
                case .closed: break
                }
            }
        }
        return WeeklyHours(openMinutes: open, unknownMinutes: unknown)
    }
}
