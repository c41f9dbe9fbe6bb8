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

    /// Whether two spans share a moment of one day.
    func overlaps(_ other: FreeTextSpan) -> Bool { start < other.end && other.start < end }
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
