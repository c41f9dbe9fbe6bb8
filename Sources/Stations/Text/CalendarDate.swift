/// A day of the Gregorian calendar, without a time and without a time zone.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The year, 1900 … 2999.
    public let year: Int
    /// The month, 1 … 12.
    public let month: Int
    /// The day of the month, 1 … 31.
    public let day: Int

    /// Makes a date, or nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-11-21`, `2026/11/21`, `2026.11.21` or `2026年11月21日`.
    ///
    /// A time behind the day, as in `2026-11-21T08:00:00+08:00`, is left aside.
    public init?(_ text: String) {
        let folded = TextFolding.fold(text)
        let date = folded.prefix { $0 != "t" && $0 != " " }
        let parts = date.split(omittingEmptySubsequences: true) { "-/.年月日".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date as ISO 8601 writes it: `2026-11-21`.
    public var description: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

    /// Whether one day comes before another.
    public static func < (earlier: CalendarDate, later: CalendarDate) -> Bool {
        (earlier.year, earlier.month, earlier.day) < (later.year, later.month, later.day)
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}
