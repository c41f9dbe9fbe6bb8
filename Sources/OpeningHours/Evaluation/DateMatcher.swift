/// A date range made ready for comparing with many days.
enum DateMatcher {
    /// Days of every year, by month and day; passing the turn of the year if the order is reversed.
    case yearly(from: Int, through: Int)
    /// Certain days, by number.
    case days(ClosedRange<Int>)
    /// Days of every year whose ends are moved by offsets.
    case moving(DateAnchor, through: DateAnchor)
    /// Days of every year from a moved one to the end of the year.
    case movingOnward(DateAnchor)
    /// No day.
    case never

    func matches(_ facts: DayFacts) -> Bool {
        switch self {
        case .yearly(let first, let last):
            let key = facts.key
            return first <= last ? key >= first && key <= last : key >= first || key <= last
        case .days(let days): return days.contains(facts.number)
        case .moving(let first, let last):
            // Offsets reach little more than a year, and a range ends within a year.
            return (facts.year - 3...facts.year + 2).contains { year in
                Self.range(from: first, through: last, year: year)?.contains(facts.number) ?? false
            }
        case .movingOnward(let first):
            let end = DayNumber.of(year: facts.year, month: 12, day: 31)
            return (facts.year - 2...facts.year + 2).contains { year in
                guard let start = first.dayNumber(in: year, rounding: .up) else { return false }
                let last = min(end, DayNumber.of(year: year, month: 12, day: 31))
                return start <= facts.number && facts.number <= last
            }
        case .never: return false
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
                self = .yearly(from: first.key, through: DayFacts.key(month: 12, day: 31))
            } else {
                self = .movingOnward(first)
            }
        }
    }

    private static func months(_ first: YearMonth, through last: YearMonth) -> DateMatcher {
        let isWrapped = last.month.rawValue < first.month.rawValue
        guard let year = first.year else {
            return .yearly(
                from: DayFacts.key(month: first.month.rawValue, day: 1),
                through: DayFacts.key(month: last.month.rawValue, day: 31)
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
            return range(from: first, through: last, year: year).map { .days($0) } ?? .never
        }
        if first.offset == .none, last.offset == .none {
            return .yearly(from: first.key, through: last.key)
        }
        return .moving(first, through: last)
    }

    /// The days of a range that starts in a year, nil if there are none.
    private static func range(
        from first: DateAnchor,
        through last: DateAnchor,
        year: Int
    ) -> ClosedRange<Int>? {
        if first == last {
            return first.dayNumber(in: year, rounding: .none).map { $0...$0 }
        }
        guard let start = first.dayNumber(in: year, rounding: .up) else { return nil }
        if let lastYear = last.month.year {
            return last.dayNumber(in: lastYear, rounding: .down)
                .flatMap { start <= $0 ? start...$0 : nil }
        }
        let hasOffset = first.offset != .none || last.offset != .none
        let end = last.dayNumber(in: year, rounding: .down)
        let isWrapped = hasOffset ? (end.map { $0 < start } ?? false) : last.key < first.key
        let closing = isWrapped ? last.dayNumber(in: year + 1, rounding: .down) : end
        return closing.flatMap { start <= $0 ? start...$0 : nil }
    }
}
