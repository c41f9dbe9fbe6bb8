extension FreeTextSpan {
    private static let noon = 12 * 60
    private static let dawn = 6 * 60

    /// The one plausible reading of two times as the ends of a span, nil if there is none or two.
    init?(from first: FreeTextTime, to last: FreeTextTime) {
        guard !first.isNextDay, let span = Self.read(first, last) else { return nil }
        let (start, end) = span
        guard (0..<Self.day).contains(start), end > start, end - start <= Self.day else {
            return nil
        }
        self.init(start: start, end: end)
        isBare =
            first.form == .bare && last.form == .bare && !last.isNextDay
            && first.period == nil && last.period == nil
    }

    private static func read(_ first: FreeTextTime, _ last: FreeTextTime) -> (Int, Int)? {
        switch (first.period, last.period) {
        case (nil, nil): return last.isNextDay ? nextDay(first, last) : plain(first, last)
        case (nil, .afterNoon?) where first.hour <= 12: return englishStart(first, last)
        case (let period?, nil):
            guard period.isInherited, last.hour <= 12, !last.isNextDay else {
                return last.hour > 12 || last.isNextDay ? labelled(first, last) : nil
            }
            var inheriting = last
            inheriting.period = period
            return labelled(first, inheriting)
        default: return labelled(first, last)
        }
    }

    /// Both on the 24-hour clock: refused wherever the 12-hour clock makes sense as well.
    private static func plain(_ first: FreeTextTime, _ last: FreeTextTime) -> (Int, Int)? {
        guard let start = first.minutes, let written = last.minutes, written <= 30 * 60 else {
            return nil
        }
        let bothBare = first.form == .bare && last.form == .bare
        let end = written == 0 ? day : written
        if start == 0, end == day { return (start, end) }
        if end > start {
            let isEarly = (1..<dawn).contains(start) && start >= 60 && !first.isPadded
            if isEarly, end < noon { return nil }
            if bothBare || last.form == .bare, end < 13 * 60 { return nil }
            return (start, end)
        }
        guard start >= 13 * 60, end + noon <= start else { return nil }
        return (start, end + day)
    }

    private static func nextDay(_ first: FreeTextTime, _ last: FreeTextTime) -> (Int, Int)? {
        guard let start = first.minutes, let end = last.minutes, end <= start,
            start >= dawn || first.isPadded
        else { return nil }
        return (start, end + day)
    }

    /// 9-5pm: the start is before or after noon, whichever is alone in coming before the end.
    private static func englishStart(_ first: FreeTextTime, _ last: FreeTextTime) -> (Int, Int)? {
        guard let end = last.minutes, let literal = first.minutes else { return nil }
        if first.isPadded { return literal < end ? (literal, end) : nil }
        let starts = [first.minutes(in: .beforeNoon), first.minutes(in: .afterNoon)]
            .compactMap(\.self).filter { $0 >= dawn && $0 < end }
        return starts.count == 1 ? starts.first.map { ($0, end) } : nil
    }

    /// At least one end names its part of the day.
    private static func labelled(_ first: FreeTextTime, _ last: FreeTextTime) -> (Int, Int)? {
        guard let start = first.minutes, var end = last.minutes else { return nil }
        if first.period == nil, (1..<dawn).contains(start), start >= 60, !first.isPadded {
            return nil
        }
        if last.isNextDay { return end <= start ? (start, end + day) : nil }
        if end == 0 { end = day }
        if end > start { return (start, end) }
        let isMorning = last.period?.isBeforeNoon ?? false
        let isSure = first.period != nil || start >= noon
        return isMorning && isSure ? (start, end + day) : nil
    }
}
