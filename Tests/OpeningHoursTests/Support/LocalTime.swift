import CivilTime

/// Instants written as people write them in a test.
enum LocalTime {
    /// The clock of the naive local timeline.
    static let zone = ZoneRules(fixedOffset: 0)

    /// The instant at which a clock shows `2026-10-01 08:30`, or `2026-10-01T08:30`.
    static func at(_ text: String, in zone: ZoneRules = zone) throws -> Instant {
        let parts = text.split { $0 == " " || $0 == "T" }
        guard parts.count == 2, let date = CivilDate(parts[0]) else { throw NotATime(text: text) }
        let numbers = parts[1].split(separator: ":").compactMap { Int($0) }
        guard numbers.count == 2 else { throw NotATime(text: text) }
        return zone.instant(on: date, second: numbers[0] * 3_600 + numbers[1] * 60)
    }

    /// A time in a test is misspelt.
    struct NotATime: Error {
        let text: String
    }
}
