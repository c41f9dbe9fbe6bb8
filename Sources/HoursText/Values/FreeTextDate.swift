/// A day of any year.
struct FreeTextDate: Hashable, Sendable {
    /// The month, 1 … 12.
    let month: Int
    /// The day of the month, 1 … 31.
    let day: Int

    private static let monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Makes a date, nil if no year has such a day.
    init?(month: Int, day: Int) {
        guard (1...12).contains(month), (1...Self.monthLengths[month - 1]).contains(day) else {
            return nil
        }
        self.month = month
        self.day = day
    }

    /// A number that grows with the date within a year.
    var ordinal: Int { month * 32 + day }

    /// Whether it ends its month; both 28 and 29 February do.
    var isMonthEnd: Bool { day == Self.monthLengths[month - 1] || (month == 2 && day == 28) }

    /// The day after, nil at the end of February, which depends on the year.
    var next: FreeTextDate? {
        if month == 2, day >= 28 { return nil }
        return FreeTextDate(month: month, day: day + 1)
            ?? FreeTextDate(month: month % 12 + 1, day: 1)
    }

    /// The day before, nil for 1 March and 29 February, which depend on the year.
    var previous: FreeTextDate? {
        if day > 1 { return month == 2 && day == 29 ? nil : Self(month: month, day: day - 1) }
        let before = (month + 10) % 12 + 1
        return before == 2 ? nil : Self(month: before, day: Self.monthLengths[before - 1])
    }

    /// The English name of a month, 1 … 12 and around again.
    static func monthName(_ month: Int) -> String { monthNames[(month + 11) % 12] }
}

extension FreeTextDate: CustomStringConvertible {
    /// The date as `opening_hours` writes it: `Jun 05`.
    var description: String { "\(Self.monthName(month)) \(day < 10 ? "0" : "")\(day)" }
}
