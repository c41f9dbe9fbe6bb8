/// A set of weekdays and public holidays.
struct FreeTextDays: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let monday = FreeTextDays(rawValue: 1 << 0)
    static let tuesday = FreeTextDays(rawValue: 1 << 1)
    static let wednesday = FreeTextDays(rawValue: 1 << 2)
    static let thursday = FreeTextDays(rawValue: 1 << 3)
    static let friday = FreeTextDays(rawValue: 1 << 4)
    static let saturday = FreeTextDays(rawValue: 1 << 5)
    static let sunday = FreeTextDays(rawValue: 1 << 6)
    static let publicHolidays = FreeTextDays(rawValue: 1 << 7)
    /// Not a day: that a weekday of the set which is a public holiday does not count, as in 工作日.
    static let notOnHolidays = FreeTextDays(rawValue: 1 << 8)

    /// Monday to Friday, as 周一至周五 says.
    static let mondayToFriday: FreeTextDays = [.monday, .tuesday, .wednesday, .thursday, .friday]
    /// Monday to Friday but for the public holidays, as 工作日 says.
    static let workingDays: FreeTextDays = [.mondayToFriday, .notOnHolidays]
    static let weekend: FreeTextDays = [.saturday, .sunday]
    /// Weekend and public holidays, as 非工作日 says.
    static let nonWorkingDays: FreeTextDays = [.weekend, .publicHolidays]
    static let everyDay: FreeTextDays = [.mondayToFriday, .weekend]

    /// The weekdays alone.
    var weekdays: FreeTextDays { intersection(.everyDay) }

    /// How many days are in the set, the public holidays counting as one.
    var count: Int { subtracting(.notOnHolidays).rawValue.nonzeroBitCount }

    /// Whether the public holidays are among the days.
    var hasHolidays: Bool { contains(.publicHolidays) }

    /// Whether a weekday that is a public holiday does not count.
    var leavesOutHolidays: Bool { contains(.notOnHolidays) && !hasHolidays }

    /// The place in the week of a single weekday, 0 for Monday, or nil for any other set.
    var weekdayIndex: Int? {
        let index = rawValue.trailingZeroBitCount
        return rawValue.nonzeroBitCount == 1 && index < 7 ? index : nil
    }

    /// The weekday at a place in the week, 0 for Monday; the week repeats.
    static func weekday(_ index: Int) -> FreeTextDays {
        FreeTextDays(rawValue: 1 << UInt16(((index % 7) + 7) % 7))
    }

    /// The weekdays from one single weekday to another, over Sunday if the end comes before it.
    ///
    /// - Returns: nil if either is not a single weekday.
    static func range(_ first: FreeTextDays, _ last: FreeTextDays) -> FreeTextDays? {
        guard let start = first.weekdayIndex, let end = last.weekdayIndex else { return nil }
        let length = (end - start + 7) % 7
        return (start...(start + length)).reduce(into: []) { days, index in
            days.formUnion(.weekday(index))
        }
    }
}

extension FreeTextDays: CustomStringConvertible {
    /// The days as `opening_hours` writes them: `Mo-Fr,PH`.
    var description: String {
        let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
        var parts: [String] = []
        var index = 0
        while index < 7 {
            var end = index
            while end < 7, contains(.weekday(end)) { end += 1 }
            switch end - index {
            case 0: end += 1
            case 1, 2: parts += names[index..<end]
            default: parts.append("\(names[index])-\(names[end - 1])")
            }
            index = end
        }
        if hasHolidays { parts.append("PH") }
        return parts.joined(separator: ",")
    }
}
