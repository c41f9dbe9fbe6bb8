import CivilTime

extension DateAnchor {
    /// What becomes of a day that its month does not have, such as 30 February.
    enum Rounding {
        /// The first day after the month, as the start of a range.
        case up
        /// The last day of the month, as the end of a range.
        case down
        /// No day at all.
        case none
    }

    /// The number of the day in a year.
    func dayNumber(in year: Int, rounding: Rounding) -> Int? {
        let length = DayNumber.length(ofMonth: month.month.rawValue, year: year)
        var day = day
        if day > length {
            switch rounding {
            case .up: day = length + 1
            case .down: day = length
            case .none: return nil
            }
        }
        let number = DayNumber.of(year: year, month: month.month.rawValue, day: day)
        let shift = offset.weekday?.days(from: DayNumber.weekday(number)) ?? 0
        return number + shift + offset.days
    }
}
