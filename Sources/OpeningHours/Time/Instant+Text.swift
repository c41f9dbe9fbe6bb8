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
