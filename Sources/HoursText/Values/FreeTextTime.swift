/// A time of day as it is written, before its place on the 24-hour clock is settled.
struct FreeTextTime: Hashable, Sendable {
    /// How the time is written, which decides how sure one can be that it is a time.
    enum Form: Hashable, Sendable {
        /// 8:30, 8点半, 8h30 or a word.
        case plain
        /// 8.30, which may be a date.
        case dotted
        /// 0830, which may be a year.
        case compact
        /// 8, which may be anything.
        case bare
    }

    /// The hour, 0 … 30 as written.
    var hour: Int
    /// The minute, 0 … 59.
    var minute = 0
    /// How it is written.
    var form = Form.plain
    /// Whether the hour is written 08, which people do on the 24-hour clock alone.
    var isPadded = false
    /// The part of the day in front of it or behind it.
    var period: FreeTextPeriod?
    /// Whether it is on the day after.
    var isNextDay = false

    /// Minutes since midnight as the period and the writing say, nil if they contradict each other.
    var minutes: Int? { minutes(in: period) }

    /// Minutes since midnight in a part of the day; without one the hour is taken as it is.
    func minutes(in period: FreeTextPeriod?) -> Int? {
        guard let hour = period.map({ $0.hour(hour) }) ?? hour else { return nil }
        return hour * 60 + minute
    }

    /// Whether `8.30` can also be a day of a month.
    var canBeDate: Bool { form == .dotted && (1...12).contains(hour) && (1...31).contains(minute) }
}
