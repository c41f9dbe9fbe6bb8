/// A day of the proleptic Gregorian calendar in the years 1 … 9999, without time or time zone.
public struct CivilDate: Hashable, Sendable {
    /// The year, 1 … 9999.
    public let year: Int
    /// The month, 1 … 12.
    public let month: Int
    /// The day of the month, 1 … 31.
    public let day: Int

    /// Makes a date, or nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month),
            day >= 1, day <= DayNumber.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-10-01`, or gives nil.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

extension CivilDate {
    /// The days since 1 January 1970, negative before it.
    public var dayNumber: Int { DayNumber.of(year: year, month: month, day: day) }

    /// Makes the date of a day number; days outside the years 1 … 9999 become the nearest end.
    public init(dayNumber: Int) {
        let range = DayNumber.first...DayNumber.last
        let civil = DayNumber.civil(min(max(dayNumber, range.lowerBound), range.upperBound))
        year = civil.year
        month = civil.month
        day = civil.day
    }

    /// The day of the week.
    public var weekday: Weekday { Weekday.allCases[DayNumber.weekday(dayNumber)] }
}

extension CivilDate: Comparable, CustomStringConvertible {
    /// Whether one day comes before another.
    public static func < (earlier: CivilDate, later: CivilDate) -> Bool {
        (earlier.year, earlier.month, earlier.day) < (later.year, later.month, later.day)
    }

    /// The date as ISO 8601 writes it: `2026-10-01`.
    public var description: String {
        [
            Padding.digits(year, width: 4), Padding.digits(month, width: 2),
            Padding.digits(day, width: 2),
        ].joined(separator: "-")
    }
}
