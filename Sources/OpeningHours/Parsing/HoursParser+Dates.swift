extension HoursParser {
    /// Whether a month stands so many bytes ahead.
    func isMonthWord(at distance: Int) -> Bool {
        HoursWords.months[cursor.word(at: distance)] != nil
    }

    /// Reads `2024-2026/2,2030+`.
    mutating func parseYears() throws(OpeningHoursError) -> [YearRange] {
        var years: [YearRange] = []
        repeat {
            try countPart()
            years.append(try parseYearRange())
        } while takeListComma()
        return years
    }

    private mutating func parseYearRange() throws(OpeningHoursError) -> YearRange {
        let first = try parseYear()
        if cursor.take("+") { return YearRange(first: first, last: nil, step: 1) }
        guard cursor.take("-") else { return YearRange(first: first, last: first, step: 1) }
        let start = cursor.index
        let last = try parseYear()
        guard last >= first else { throw outOfRange(from: start, .laterYear) }
        let step = try parseStep()
        return YearRange(first: first, last: last, step: last == first ? 1 : step)
    }

    private mutating func parseYear() throws(OpeningHoursError) -> Int {
        try parseNumber(digits: 4...4, in: 1...9_999, .year)
    }

    private mutating func parseStep() throws(OpeningHoursError) -> Int {
        guard cursor.take("/") else { return 1 }
        return try parseNumber(digits: 1...4, in: 1...9_999, .step)
    }

    /// Reads `week 1-52/2,53`.
    mutating func parseWeeks() throws(OpeningHoursError) -> [WeekRange] {
        cursor.advance("week".utf8.count)
        _ = cursor.take(" ")
        var weeks: [WeekRange] = []
        repeat {
            try countPart()
            weeks.append(try parseWeekRange())
        } while takeListComma()
        return weeks
    }

    private mutating func parseWeekRange() throws(OpeningHoursError) -> WeekRange {
        let first = try parseNumber(digits: 1...2, in: 1...53, .week)
        guard cursor.take("-") else { return WeekRange(first: first, last: first, step: 1) }
        let last = try parseNumber(digits: 1...2, in: 1...53, .week)
        let start = cursor.index
        let step = try parseStep()
        if step > 1, last < first { throw outOfRange(from: start, .step) }
        return WeekRange(first: first, last: last, step: last == first ? 1 : step)
    }

    /// Reads `Jun-Sep,Dec 24-Jan 02,2026 Oct 01`.
    ///
    /// A year holds for the dates behind it too: `2026 Dec 24,31` is about one December.
    mutating func parseDates() throws(OpeningHoursError) -> [DateRange] {
        var dates: [DateRange] = []
        var latest: YearMonth?
        repeat {
            try countPart()
            if let latest, case .day? = dates.last, cursor.next.map(ByteCursor.isDigit) == true,
                !isYearBeforeMonth
            {
                dates.append(try parseDateRange(from: latest))
            } else {
                let month = try parseMonth(year: latest?.year)
                dates.append(try parseDateRange(from: month))
            }
            latest = dates.last.map(\.lastMonth)
        } while takeListComma()
        return dates
    }

    /// Reads a month and the year that may stand before it.
    private mutating func parseMonth(year: Int?) throws(OpeningHoursError) -> YearMonth {
        var year = year
        if isYearBeforeMonth {
            year = try parseYear()
            cursor.advance()
        }
        guard let month = HoursWords.months[cursor.word()] else { throw unexpected(.month) }
        cursor.advance(3)
        return YearMonth(year: year, month: month)
    }

    private var isYearBeforeMonth: Bool {
        cursor.count(while: ByteCursor.isDigit) == 4 && cursor.peek(4) == UInt8(ascii: " ")
            && isMonthWord(at: 5)
    }

    /// Reads what follows the first month of a range.
    private mutating func parseDateRange(
        from month: YearMonth
    ) throws(OpeningHoursError) -> DateRange {
        if cursor.peek(-1).map(ByteCursor.isLetter) == true, !isDayNumberAhead {
            guard cursor.take("-") else { return .months(month, through: month) }
            let start = cursor.index
            let last = try parseMonth(year: nil)
            try refuseEarlier(month.year, last.year, from: start)
            return .months(month, through: last)
        }
        _ = cursor.take(" ")
        let first = try parseAnchor(in: month)
        if cursor.take("+") { return .onward(first) }
        guard cursor.take("-") else { return .day(first) }
        let start = cursor.index
        let last = try parseLastDay(of: first)
        try refuseEarlier(first.month.year, last.month.year, from: start)
        return .days(first, through: last)
    }

    /// Reads the end of a range of days: `Jan 02`, `2027 Jan 02`, or `26` of the same month.
    private mutating func parseLastDay(
        of first: DateAnchor
    ) throws(OpeningHoursError) -> DateAnchor {
        if cursor.next.map(ByteCursor.isDigit) == true, !isYearBeforeMonth {
            let start = cursor.index
            let last = try parseAnchor(in: first.month)
            if last.day < first.day { throw outOfRange(from: start, .laterDay) }
            return last
        }
        let month = try parseMonth(year: nil)
        guard isDayNumberAhead else { throw unexpected(.dayOfMonth) }
        cursor.advance()
        return try parseAnchor(in: month)
    }

    /// Whether a space and a day of the month come next, and not a time.
    private var isDayNumberAhead: Bool {
        guard cursor.next == UInt8(ascii: " ") else { return false }
        let digits = cursor.count(from: 1, while: ByteCursor.isDigit)
        return (1...2).contains(digits) && cursor.peek(1 + digits) != UInt8(ascii: ":")
    }

    private mutating func parseAnchor(in month: YearMonth) throws(OpeningHoursError) -> DateAnchor {
        let day = try parseNumber(digits: 1...2, in: 1...31, .dayOfMonth)
        var weekday: WeekdayShift?
        if cursor.next == UInt8(ascii: " "),
            let target = HoursWords.weekdays[cursor.word(at: 2)]
        {
            switch cursor.peek(1) {
            case UInt8(ascii: "+"): weekday = .forward(target)
            case UInt8(ascii: "-"): weekday = .backward(target)
            default: break
            }
            if weekday != nil { cursor.advance(4) }
        }
        let days = try parseDayOffset()
        return DateAnchor(
            month: month,
            day: day,
            offset: DateOffset(weekday: weekday, days: days)
        )
    }

    /// Refuses the end of a range whose year is before the first, or stands alone.
    private func refuseEarlier(
        _ first: Int?,
        _ last: Int?,
        from start: Int
    ) throws(OpeningHoursError) {
        guard let last else { return }
        guard let first, first <= last else { throw outOfRange(from: start, .laterYear) }
    }
}

extension DateRange {
    /// The month that a list goes on with.
    fileprivate var lastMonth: YearMonth {
        switch self {
        case .months(let first, let last):
            YearMonth(year: last.year ?? first.year, month: last.month)
        case .day(let day), .onward(let day): day.month
        case .days(let first, let last):
            YearMonth(year: last.month.year ?? first.month.year, month: last.month.month)
        }
    }
}
