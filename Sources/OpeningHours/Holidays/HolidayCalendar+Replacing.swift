import CivilTime

extension HolidayCalendar {
    /// The calendar with the arrangements of some years in the place of its own.
    ///
    /// A day that two arrangements name, at the turn of the year, is what the later one says.
    ///
    /// - Parameter arrangements: the years that are replaced or added.
    /// - Returns: a calendar that also knows those years.
    /// - Complexity: O(n log n) for n special days.
    public func replacing(_ arrangements: [HolidayYear]) -> HolidayCalendar {
        let replaced = Set(arrangements.map(\.year))
        func isKept(_ day: Int) -> Bool { !replaced.contains(DayNumber.civil(day).year) }
        var special: [Int: HolidayDayKind] = [:]
        for (day, kind) in zip(specialDays, kinds) where isKept(day) { special[day] = kind }
        var statutory = statutory.filter(isKept)
        for day in arrangements.sorted(by: { $0.year < $1.year }).flatMap(\.days) {
            let number = day.date.dayNumber
            special[number] = day.kind == .off ? .dayOff : .workingDay
            if day.isStatutory { statutory.insert(number) } else { statutory.remove(number) }
        }
        return HolidayCalendar(
            special: special,
            statutory: statutory,
            school: school,
            years: years.map { $0.union(replaced) }
        )
    }
}
