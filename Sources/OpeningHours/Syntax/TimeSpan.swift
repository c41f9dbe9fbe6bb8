import CivilTime

/// A span of time that starts on a day, in minutes after the midnight at which the day starts.
///
/// A span over midnight ends after 1,440; equal times, as in `12:00-12:00`, mean 24 hours.
public struct TimeSpan: Hashable, Sendable {
    /// The first minute, 0 ..< 1440.
    public let start: Int
    /// The end, exclusive, after the start and at most 2880.
    public let end: Int
    /// Whether the place may stay open after the end, written `+`.
    public let isOpenEnded: Bool

    /// The minutes of a day.
    static let minutesPerDay = 1_440
}

extension TimeSpan: CustomStringConvertible {
    /// The span as the language writes it.
    public var description: String {
        let day = Self.minutesPerDay
        if isOpenEnded, end == day { return Self.clock(start) + "+" }
        let written = end > day && end - day <= start ? end - day : end
        return Self.clock(start) + "-" + Self.clock(written) + (isOpenEnded ? "+" : "")
    }

    private static func clock(_ minutes: Int) -> String {
        Padding.digits(minutes / 60, width: 2) + ":" + Padding.digits(minutes % 60, width: 2)
    }
}
