/// Two dates or two times with a dash between them, which only together are what they are.
extension FreeTextLexer {
    /// `5.1-10.7` or `04/16-10/15`: two days of the year.
    ///
    /// With dots they may be times. They are dates where a part has one digit, as no minute has, or
    /// is no multiple of five, as few minutes are, or where the name of a season stands in front.
    ///
    /// - Complexity: O(1).
    func dates(
        from start: Int,
        isSeason: Bool
    ) -> (kinds: [FreeTextToken.Kind], end: Int)? {
        guard let first = date(from: start), let second = rangeEnd(behind: first.end),
            let last = date(from: second), first.sign == last.sign, !continues(at: last.end)
        else { return nil }
        let days = [first, last]
        let isSure = first.sign == "/" || isSeason || days.contains { $0.cannotBeTime }
        guard isSure else { return nil }
        return ([.date(first.date), .word(.to), .date(last.date)], last.end)
    }

    /// `7;30-19;30`: the key of the colon without the shift key.
    ///
    /// - Complexity: O(1).
    func timesWithSlip(from start: Int) -> (kinds: [FreeTextToken.Kind], end: Int)? {
        guard let first = slippedTime(from: start), let second = rangeEnd(behind: first.end),
            let last = slippedTime(from: second), first.hasSlip || last.hasSlip,
            !continues(at: last.end), text.scalar(at: text.skippingSpace(at: last.end)) != "-"
        else { return nil }
        return ([.time(first.time), .word(.to), .time(last.time)], last.end)
    }

    /// The ideograph for one that somebody typed for a dash between two times.
    func strokeForDash(at start: Int) -> Int? {
        guard text.scalar(at: start) == "一" else { return nil }
        let next = text.skippingSpace(at: start + 1)
        guard digits(from: next) != nil, let (kind, _) = number(from: next), case .time = kind
        else { return nil }
        return start + 1
    }

    private struct WrittenDate {
        let date: FreeTextDate
        let sign: Unicode.Scalar
        let cannotBeTime: Bool
        let end: Int
    }

    private func date(from start: Int) -> WrittenDate? {
        guard let (month, width, sign) = digits(from: start), width <= 2,
            let scalar = text.scalar(at: sign), scalar == "." || scalar == "/",
            let (day, dayWidth, end) = digits(from: sign + 1), dayWidth <= 2,
            let date = FreeTextDate(month: month, day: day)
        else { return nil }
        let cannotBeTime = dayWidth == 1 || !day.isMultiple(of: 5)
        return WrittenDate(date: date, sign: scalar, cannotBeTime: cannotBeTime, end: end)
    }

    private func slippedTime(
        from start: Int
    ) -> (time: FreeTextTime, hasSlip: Bool, end: Int)? {
        guard let (hour, width, sign) = digits(from: start), width <= 2, hour <= 24,
            let scalar = text.scalar(at: sign), scalar == ":" || scalar == ";",
            let (minute, end) = minute(from: sign + 1)
        else { return nil }
        let isPadded = width == 2 && hour < 10
        let time = FreeTextTime(hour: hour, minute: minute, isPadded: isPadded)
        return (time, scalar == ";", end)
    }

    /// Where the second of a pair begins behind a dash or 至, and 次年 behind it.
    private func rangeEnd(behind end: Int) -> Int? {
        let dash = text.skippingSpace(at: end)
        var position = dash
        switch text.scalar(at: dash) {
        case "-": position = endOfDash(from: dash)
        case "至", "到": position = dash + 1
        default: return nil
        }
        if let next = text.scalar(at: position), next == "次" || next == "翌",
            text.scalar(at: position + 1) == "年"
        {
            position += 2
        }
        return text.skippingSpace(at: position)
    }

    /// Whether a pair runs on into something that makes it another thing.
    private func continues(at end: Int) -> Bool {
        guard let scalar = text.scalar(at: end) else { return false }
        if [":", "点", "时", "分", "h", "a", "p"].contains(scalar) { return true }
        return (scalar == "." || scalar == "/" || scalar == ";") && digits(from: end + 1) != nil
    }
}
