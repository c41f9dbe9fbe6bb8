extension Instant {
    /// Reads a moment as RFC 3339 writes it: `2026-11-21T09:30:00+08:00`, or gives nil.
    ///
    /// Seconds may be left out, a space may stand for the `T`, and fractions of a second are
    /// dropped. A moment without an offset is what clocks of the zone show.
    ///
    /// - Parameters:
    ///   - text: the moment.
    ///   - zone: the zone of a moment without an offset.
    /// - Complexity: O(1).
    public init?(_ text: some StringProtocol, in zone: ZoneRules = .shanghai) {
        guard let moment = MomentText(text) else { return nil }
        guard let offset = moment.offset else {
            self = zone.instant(on: moment.date, second: moment.second)
            return
        }
        self.init(secondsSince1970: moment.date.dayNumber * 86_400 + moment.second - offset)
    }

    /// The moment as RFC 3339 writes it, with the offset of a zone: `2026-11-21T09:30:00+08:00`.
    ///
    /// - Parameter zone: the zone whose clocks are meant.
    /// - Returns: the text, of 25 characters.
    public func text(in zone: ZoneRules = .shanghai) -> String {
        let offset = zone.offset(at: self) / 60 * 60
        let local = secondsSince1970 + offset
        let day = DayNumber.floor(local, 86_400)
        let second = local - day * 86_400
        let sign = offset < 0 ? "-" : "+"
        return CivilDate(dayNumber: day).description + "T"
            + Self.clock(second) + ":" + Padding.digits(second % 60, width: 2)
            + sign + Self.clock(abs(offset))
    }

    /// The date that calendars of a zone show.
    public func date(in zone: ZoneRules = .shanghai) -> CivilDate {
        let local = secondsSince1970 + zone.offset(at: self)
        return CivilDate(dayNumber: DayNumber.floor(local, 86_400))
    }

    /// The time of day that clocks of a zone show: `09:30`.
    public func clock(in zone: ZoneRules = .shanghai) -> String {
        let local = secondsSince1970 + zone.offset(at: self)
        return Self.clock(local - DayNumber.floor(local, 86_400) * 86_400)
    }

    private static func clock(_ second: Int) -> String {
        Padding.digits(second / 3_600, width: 2) + ":"
            + Padding.digits(second / 60 % 60, width: 2)
    }
}

/// The parts of a moment as RFC 3339 writes it.
private struct MomentText {
    let date: CivilDate
    /// The seconds since the start of the day.
    let second: Int
    /// The seconds east of UTC, nil if the text does not say.
    let offset: Int?

    /// Reads `2026-11-21T09:30[:00[.5]][Z|+08:00]`, or gives nil.
    init?(_ text: some StringProtocol) {
        // The longest sensible text, with nine digits behind the point.
        let bytes = Array(text.utf8.prefix(40))
        guard bytes.count >= 16, bytes.count < 40,
            let date = CivilDate(String(decoding: bytes[..<10], as: UTF8.self)),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t")
                || bytes[10] == UInt8(ascii: " "),
            let clock = Self.clock(bytes[11..<16])
        else { return nil }
        var rest = bytes[16...]
        guard let seconds = Self.seconds(&rest) else { return nil }
        self.date = date
        second = clock + seconds
        if rest.isEmpty {
            offset = nil
        } else {
            guard let seconds = Self.offset(rest) else { return nil }
            offset = seconds
        }
    }

    /// `09:30` in seconds.
    private static func clock(_ bytes: ArraySlice<UInt8>) -> Int? {
        let first = bytes.startIndex
        guard bytes.count == 5, bytes[first + 2] == UInt8(ascii: ":"),
            let hour = number(bytes[first..<first + 2]),
            let minute = number(bytes[(first + 3)...]), hour < 24, minute < 60
        else { return nil }
        return hour * 3_600 + minute * 60
    }

    /// Takes `:30` or `:30.25` away; a leap second counts as the one before it.
    private static func seconds(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.first == UInt8(ascii: ":") else { return 0 }
        guard rest.count >= 3, let second = number(rest.dropFirst().prefix(2)), second <= 60 else {
            return nil
        }
        rest = rest.dropFirst(3)
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: \.isASCIIDigit)
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(1 + digits.count)
        }
        return min(second, 59)
    }

    /// Reads `Z` or `+08:00`.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        let sign = text.first
        if text.count == 1, sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
        guard let clock = clock(text.dropFirst()) else { return nil }
        switch sign {
        case UInt8(ascii: "+"): return clock
        case UInt8(ascii: "-"): return -clock
        default: return nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.count == 2, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
