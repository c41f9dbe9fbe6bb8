import CivilTime
import OpeningHours
import Stations

/// The hours of a station on seven days from today.
///
/// Times between midnight and noon that belong to the evening before are shown with that evening.
struct WeekHours {
    /// The rows of the template `station`, none if no hours are known.
    let days: [Fields]

    /// Reads the hours off a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: the data.
    ///   - index: the station's place in it.
    ///   - words: the words for days; their moment is today.
    init(_ snapshot: StationSnapshot, index: Int, words: DayWords) {
        let today = words.now.date()
        let start = ZoneRules.shanghai.instant(on: today, second: 0)
        let range = start.adding(days: -1)..<start.adding(days: 9)
        let intervals = snapshot.intervals(of: index, in: range)
        guard !intervals.isEmpty else {
            days = []
            return
        }
        days = (0..<7).map { offset in
            let date = CivilDate(dayNumber: today.dayNumber + offset)
            let midnight = start.adding(days: offset)
            let spans = Self.spans(intervals, on: midnight..<midnight.adding(days: 1), words.texts)
            return [
                "weekday": words.weekday(date), "date": words.short(date),
                "is_today": offset == 0,
                "holiday": Self.word(for: snapshot.holidays.kind(of: date), words.texts),
                "spans": spans.isEmpty ? [words.texts["day_closed"]] : spans,
            ]
        }
    }

    private static func word(for kind: HolidayDayKind, _ texts: Texts) -> String? {
        switch kind {
        case .dayOff: texts["holiday"]
        case .workingDay: texts["working_day"]
        case .ordinary, .notKnown: nil
        }
    }

    private static func spans(
        _ intervals: [HoursInterval],
        on day: Range<Instant>,
        _ texts: Texts
    ) -> [String] {
        intervals.compactMap { interval in
            guard interval.answer.state != .closed, interval.range.overlaps(day) else { return nil }
            let start = max(interval.range.lowerBound, day.lowerBound)
            let isFromYesterday =
                interval.range.lowerBound < day.lowerBound && interval.isOvernight
            if isFromYesterday { return nil }
            let goesOn = interval.range.upperBound > day.upperBound
            let end = goesOn && !interval.isOvernight ? day.upperBound : interval.range.upperBound
            let span = text(start, end, day, texts)
            if interval.answer.state == .open { return span }
            let remark = interval.answer.remark?.text(in: texts.language)
            let unknown = texts["span_unknown", ["span": span]]
            return remark.map { "\(unknown) (\($0))" } ?? unknown
        }
    }

    private static func text(
        _ start: Instant,
        _ end: Instant,
        _ day: Range<Instant>,
        _ texts: Texts
    ) -> String {
        if start == day.lowerBound, end == day.upperBound { return texts["all_day"] }
        if end > day.upperBound {
            return texts["span_next_day", ["start": start.clock(), "end": end.clock()]]
        }
        return start.clock() + "–" + (end == day.upperBound ? "24:00" : end.clock())
    }
}

extension HoursInterval {
    /// Whether it begins on one day and ends on the next before noon.
    fileprivate var isOvernight: Bool {
        let start = range.lowerBound.date()
        let end = range.upperBound
        return start.dayNumber + 1 == end.date().dayNumber && end.clock() <= "12:00"
            && end.clock() > "00:00" && range.lowerBound.clock() > "00:00"
    }
}

extension Instant {
    /// The moment so many times 24 hours later.
    fileprivate func adding(days: Int) -> Instant {
        Instant(secondsSince1970: secondsSince1970 + days * 86_400)
    }
}
