/// A day taken apart, so that rules need not do it again.
struct DayFacts {
    let number: Int
    let year: Int
    let month: Int
    let day: Int
    /// The weekday of the calendar, 0 for Monday.
    let weekday: Int

    init(_ number: Int) {
        self.number = number
        (year, month, day) = DayNumber.civil(number)
        weekday = DayNumber.weekday(number)
    }

    /// The month and day as one number that orders the days of a year.
    var key: Int { Self.key(month: month, day: day) }

    static func key(month: Int, day: Int) -> Int { month * 32 + day }
}
