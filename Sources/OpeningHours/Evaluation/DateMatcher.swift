import CivilTime

/// A date range made ready for comparing with many days.
enum DateMatcher {
    /// Days of every year.
    case yearly(YearlyDays)
    /// Certain days, by number.
    case days(ClosedRange<Int>)
    /// Days of every year whose ends are moved by offsets.
    case moving(MovingDays)
    /// No day.
    case never

    /// The days in a window.
    func lanes(in window: DayWindow) -> UInt64 {
        switch self {
        case .yearly(let days): days.lanes(in: window)
        case .days(let days): window.lanes(days.lowerBound, days.upperBound)
        case .moving(let days): days.lanes(in: window)
        case .never: 0
        }
    }
}

extension DateMatcher {
    init(_ range: DateRange) {
        switch range {
        case .months(let first, let last): self = Self.months(first, through: last)
        case .day(let day): self = Self.span(day, through: day)
        case .days(let first, let last): self = Self.span(first, through: last)
        case .onward(let first):
            if let year = first.month.year {
                self =
                    first.dayNumber(in: year, rounding: .up).map { .days($0...Int.max) } ?? .never
            } else if first.offset == .none {
                self = .yearly(YearlyDays(from: first.place, through: (12, 31)))
            } else {
                self = .moving(MovingDays(from: first, through: nil))
            }
        }
    }

    private static func months(_ first: YearMonth, through last: YearMonth) -> DateMatcher {
        let isWrapped = last.month.rawValue < first.month.rawValue
        guard let year = first.year else {
            return .yearly(
                YearlyDays(from: (first.month.rawValue, 1), through: (last.month.rawValue, 31))
            )
        }
        let lastYear = last.year ?? (isWrapped ? year + 1 : year)
        let start = DayNumber.of(year: year, month: first.month.rawValue, day: 1)
        let length = DayNumber.length(ofMonth: last.month.rawValue, year: lastYear)
        let end = DayNumber.of(year: lastYear, month: last.month.rawValue, day: length)
        return start <= end ? .days(start...end) : .never
    }

    private static func span(_ first: DateAnchor, through last: DateAnchor) -> DateMatcher {
        if let year = first.month.year {
            return first.days(through: last, of: year).map { .days($0) } ?? .never
        }
        if first.offset == .none, last.offset == .none {
            return .yearly(YearlyDays(from: first.place, through: last.place))
        }
        return .moving(MovingDays(from: first, through: last))
    }
}

extension DateAnchor {
    fileprivate var place: (month: Int, day: Int) { (month.month.rawValue, day) }
}
