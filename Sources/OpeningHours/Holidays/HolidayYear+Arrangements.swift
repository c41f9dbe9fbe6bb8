import CivilTime

extension HolidayYear {
    /// Deals days out to the years whose arrangements they make.
    ///
    /// - Parameters:
    ///   - days: the days of one or more years, in any order.
    ///   - years: the years that are arranged; nil for those of the days. Days of late December do
    ///     not make their year an arranged one if the year after them is there: they belong to it.
    /// - Returns: the arrangements, the earliest first.
    /// - Throws: what contradicts itself or belongs to none of the years.
    public static func arrangements(
        of days: [HolidayDay],
        years: Set<Int>? = nil
    ) throws(HolidayCalendarError) -> [HolidayYear] {
        let years = years ?? arrangedYears(days.map(\.date))
        var daysOfYear = Dictionary(uniqueKeysWithValues: years.map { ($0, [HolidayDay]()) })
        for day in days {
            let year = day.date.year
            let owner = years.contains(year) || !isEve(day.date) ? year : year + 1
            guard years.contains(owner) else { throw .outsideYears(day.date) }
            daysOfYear[owner, default: []].append(day)
        }
        var arrangements: [HolidayYear] = []
        for (year, days) in daysOfYear.sorted(by: { $0.key < $1.key }) {
            arrangements.append(try HolidayYear(year: year, days: days))
        }
        return arrangements
    }

    private static func arrangedYears(_ dates: [CivilDate]) -> Set<Int> {
        let all = Set(dates.map(\.year))
        let own = Set(dates.filter { !isEve($0) }.map(\.year))
        return own.union(all.filter { !all.contains($0 + 1) })
    }
}

extension HolidayDay {
    /// Refuses a day that no arrangement can have.
    func check() throws(HolidayCalendarError) {
        guard kind == .work else { return }
        guard [.saturday, .sunday].contains(date.weekday) else { throw .workedWeekday(date) }
        guard !isStatutory else { throw .statutoryButWorked(date) }
    }
}
