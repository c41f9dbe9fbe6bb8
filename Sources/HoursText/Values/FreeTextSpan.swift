/// An interval of one day in minutes since its midnight.
struct FreeTextSpan: Hashable, Sendable {
    /// The start, 0 ..< 1440.
    let start: Int
    /// The end, behind the start and at most 24 hours later; above 1440 it is on the day after.
    let end: Int
    /// Whether both ends are written without minutes and unit, as in "daily 8-20".
    var isBare = false

    /// The minutes of a day.
    static let day = 24 * 60

    /// The whole day.
    static let allDay = FreeTextSpan(start: 0, end: day)

    /// Whether it runs past midnight.
    var isOvernight: Bool { end > Self.day }

    /// Whether it can be the break of a working day at noon.
    var canBeNoonBreak: Bool { start >= 11 * 60 && end <= 15 * 60 + 30 && end - start <= 210 }

    /// Whether two spans share a moment of one day.
    func overlaps(_ other: FreeTextSpan) -> Bool { start < other.end && other.start < end }
}

extension FreeTextSpan {
    /// What is left of some spans inside others, in order.
    static func intersection(_ spans: [FreeTextSpan], _ others: [FreeTextSpan]) -> [FreeTextSpan] {
        spans.flatMap { span in
            others.filter { $0.overlaps(span) }
                .map { FreeTextSpan(start: max(span.start, $0.start), end: min(span.end, $0.end)) }
        }
    }

    /// What is left of some spans outside others that are in order.
    static func difference(_ spans: [FreeTextSpan], _ others: [FreeTextSpan]) -> [FreeTextSpan] {
        spans.flatMap { span in
            var left: [FreeTextSpan] = []
            var start = span.start
            for other in others where other.overlaps(span) {
                if other.start > start { left.append(FreeTextSpan(start: start, end: other.start)) }
                start = max(start, other.end)
            }
            return start < span.end ? left + [FreeTextSpan(start: start, end: span.end)] : left
        }
    }
}

extension FreeTextSpan: CustomStringConvertible {
    /// The span as `opening_hours` writes it: `18:00-02:00`.
    var description: String {
        "\(Self.clock(start))-\(Self.clock(isOvernight ? end - Self.day : end))"
    }

    private static func clock(_ minutes: Int) -> String {
        "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}

extension FreeTextSpan {
    private static let noon = 12 * 60
    private static let dawn = 6 * 60
    private static let lastMinute = day - 1

    /// The one plausible reading of two times as the ends of a span, nil if there is none or two.
    ///
    /// Equal times are read only where 次日 parts them: lists write 0:00-0:00 for a day off as well
    /// as for the whole day. An end of 23:59 is the end of the day.
    init?(from first: FreeTextTime, to last: FreeTextTime) {
        guard !first.isNextDay, let span = Self.read(first, last) else { return nil }
        let start = span.0
        let end = span.1 == Self.lastMinute ? Self.day : span.1
        let isZeroLength = end - start == Self.day && first.minutes == last.minutes
        guard (0..<Self.day).contains(start), end > start, end - start <= Self.day,
            !isZeroLength || last.isNextDay
        else { return nil }
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
            start >= dawn || start < 60 || first.isPadded
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
