import Stations

extension HoursTally {
    /// Counts how the hours of some stations of a snapshot stand; those with the same hours share
    /// the work.
    init(of indices: some Sequence<Int>, in snapshot: StationSnapshot) {
        var known: [ObjectIdentifier: WeekHours] = [:]
        let weeks = indices.map { index -> WeekHours in
            guard let timetable = snapshot.timetable(of: index) else { return .unknown }
            let identifier = ObjectIdentifier(timetable)
            let week = known[identifier] ?? WeekHours(timetable)
            known[identifier] = week
            return week
        }
        let hours = weeks.compactMap(\.weekly)
        let count = Double(hours.count)
        self.init(
            allDay: ComplianceTally(weeks.lazy.map(\.allDay)),
            at23: ComplianceTally(weeks.lazy.map(\.at23)),
            at05: ComplianceTally(weeks.lazy.map(\.at05)),
            closedAtLunch: ComplianceTally(weeks.lazy.map(\.closedAtLunch)),
            meanWeeklyHours: hours.isEmpty
                ? nil
                : Certainty(
                    certain: hours.reduce(0) { $0 + $1.certain } / count,
                    possible: hours.reduce(0) { $0 + $1.possible } / count
                ),
            knownWeeks: hours.count,
            unknownWeeks: weeks.count - hours.count
        )
    }
}
