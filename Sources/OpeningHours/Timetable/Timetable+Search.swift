import CivilTime

extension Timetable {
    /// For how many days a change is looked for in the table of the week, before the planner is asked.
    private static let tabledDays = 8

    /// The first second of a stretch of local time that has a wanted answer, nil if none has.
    func firstSecond(
        inLocal range: Range<Int>,
        _ wanted: WantedAnswers,
        _ window: inout PlannedWindow?
    ) -> Int? {
        guard !range.isEmpty else { return nil }
        var day = DayNumber.floor(range.lowerBound, 86_400)
        let last = DayNumber.floor(range.upperBound - 1, 86_400)
        let tabled = min(last, day + Self.tabledDays - 1)
        while let week, day <= tabled, let stretches = week.stretches(of: day) {
            let midnight = day * 86_400
            for (index, stretch) in zip(stretches.indices, stretches) {
                let start = midnight + Int(stretch.start) * 60
                let next = index + 1
                let end =
                    midnight
                    + (next < stretches.endIndex ? Int(stretches[next].start) * 60 : 86_400)
                if end <= range.lowerBound { continue }
                guard start < range.upperBound else { return nil }
                if wanted.contains(week.resolved(stretch.code, on: day)) {
                    return max(start, range.lowerBound)
                }
            }
            day += 1
        }
        guard day <= last else { return nil }
        let second = max(0, range.lowerBound - day * 86_400)
        let start = DayPlanner.Place(
            day: day,
            slot: planner.program.slot(ofMinute: second / 60)
        )
        let found = planner.first(from: start, through: last, wanted, &window)
        guard let found else { return nil }
        let moment = found.day * 86_400 + planner.program.slots[found.slot] * 60
        return moment < range.upperBound ? max(moment, range.lowerBound) : nil
    }
}
