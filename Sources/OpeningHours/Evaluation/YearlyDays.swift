import CivilTime

/// Days of every year from one month and day to another, past the turn of the year if reversed.
///
/// A day that its month does not have, such as 30 February, lies between the days around it.
struct YearlyDays {
    /// The first and the last day, counted from 1 January, of a year of 365 days.
    private let common: (first: Int, last: Int)
    /// The same of a year of 366 days.
    private let leap: (first: Int, last: Int)
    private let passesNewYear: Bool

    init(from first: (month: Int, day: Int), through last: (month: Int, day: Int)) {
        common = Self.places(first, last, year: 2_001)
        leap = Self.places(first, last, year: 2_000)
        passesNewYear = first > last
    }

    private static func places(
        _ first: (month: Int, day: Int),
        _ last: (month: Int, day: Int),
        year: Int
    ) -> (first: Int, last: Int) {
        let newYear = DayNumber.of(year: year, month: 1, day: 1)
        func place(_ date: (month: Int, day: Int), longest: Int) -> Int {
            DayNumber.of(year: year, month: date.month, day: min(date.day, longest)) - newYear
        }
        return (
            place(first, longest: DayNumber.length(ofMonth: first.month, year: year) + 1),
            place(last, longest: DayNumber.length(ofMonth: last.month, year: year))
        )
    }

    /// The days in a window.
    func lanes(in window: DayWindow) -> UInt64 {
        let newYears = window.newYears
        var lanes = self.lanes(in: window, from: newYears.first, before: newYears.second)
        if newYears.second <= window.end {
            lanes |= self.lanes(in: window, from: newYears.second, before: newYears.third)
        }
        return lanes
    }

    private func lanes(in window: DayWindow, from newYear: Int, before next: Int) -> UInt64 {
        let places = next - newYear == 366 ? leap : common
        let (first, last) = (newYear + places.first, newYear + places.last)
        if passesNewYear { return window.lanes(newYear, last) | window.lanes(first, next - 1) }
        return window.lanes(first, last)
    }
}
