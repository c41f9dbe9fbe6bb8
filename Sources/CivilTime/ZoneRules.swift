import Foundation

/// The offsets from UTC that clocks of a place follow over time, looked up once and then kept.
///
/// Before the first change the first offset holds, after the last one the last.
public struct ZoneRules: Hashable, Sendable {
    /// The seconds since 1970 at which the offset changes, ascending.
    private let changes: [Int]
    /// The offsets in seconds east of UTC: the first holds before the first change.
    private let offsets: [Int]

    /// Makes the rules of a zone whose offset never changes.
    ///
    /// - Parameter seconds: the offset east of UTC, -86,400 … 86,400; what lies outside becomes
    ///   the nearest end.
    public init(fixedOffset seconds: Int) {
        self.init(initialOffset: seconds, changes: [])
    }

    /// Makes the rules of a zone from its changes; changes to the same offset are left out.
    init(initialOffset: Int, changes: [(at: Int, offset: Int)]) {
        var times: [Int] = []
        var offsets = [Self.clamped(initialOffset)]
        for change in changes.sorted(by: { $0.at < $1.at }) {
            let offset = Self.clamped(change.offset)
            guard offset != offsets.last else { continue }
            times.append(change.at)
            offsets.append(offset)
        }
        self.changes = times
        self.offsets = offsets
    }

    /// China Standard Time, +08:00, as all of China has kept it since 1991.
    public static let shanghai = ZoneRules(fixedOffset: 8 * 3_600)

    /// The offset at an instant, in seconds east of UTC.
    ///
    /// - Complexity: O(log n) for n changes, O(1) for a fixed offset.
    public func offset(at instant: Instant) -> Int {
        changes.isEmpty ? offsets[0] : offsets[period(at: instant.secondsSince1970)]
    }

    /// The offset at a second since 1970, and the second at which the next offset starts.
    package func period(from second: Int) -> (offset: Int, end: Int?) {
        let index = period(at: second)
        return (offsets[index], index < changes.count ? changes[index] : nil)
    }

    private func period(at second: Int) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle] <= second { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func clamped(_ offset: Int) -> Int { min(max(offset, -86_400), 86_400) }
}

extension ZoneRules {
    /// The instant at which clocks show a date and time.
    ///
    /// A time that a change skips is read with the offset before the change, so that it falls after
    /// the gap; of a time that occurs twice the first is taken.
    ///
    /// - Parameters:
    ///   - date: the date on the calendar.
    ///   - second: the seconds since the start of the day, as a clock would count them.
    /// - Returns: the instant.
    /// - Complexity: O(log n) for n changes.
    public func instant(on date: CivilDate, second: Int) -> Instant {
        let local = date.dayNumber * 86_400 + min(max(second, 0), 172_800)
        let before = period(from: local - 2 * 86_400)
        var (offset, end) = before
        while let change = end, local - offset >= change {
            let next = period(from: change)
            guard local - next.offset >= change else { break }
            (offset, end) = next
        }
        return Instant(secondsSince1970: local - offset)
    }
}

extension ZoneRules {
    /// Looks up a zone of the IANA database, such as `Europe/Berlin`; nil if there is none.
    ///
    /// Changes of the years 1970 … 2100 are found to the second. This takes milliseconds: keep the
    /// value.
    ///
    /// - Parameter identifier: the name of the zone.
    public init?(identifier: String) {
        // Foundation reads a name only as far as its first zero byte.
        guard identifier.utf8.count <= 64, !identifier.utf8.contains(0),
            let zone = TimeZone(identifier: identifier)
        else { return nil }
        // Two changes of one zone are weeks apart; half a week cannot step over both.
        let step = 302_400
        let end = 131 * 365 * 86_400
        var changes: [(at: Int, offset: Int)] = []
        var offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: 0))
        let initialOffset = offset
        for start in stride(from: 0, to: end, by: step) {
            let next = zone.offset(atSecond: start + step)
            guard next != offset else { continue }
            changes.append((zone.firstChange(after: start, upTo: start + step), next))
            offset = next
        }
        self.init(initialOffset: initialOffset, changes: changes)
    }
}

extension TimeZone {
    fileprivate func offset(atSecond second: Int) -> Int {
        secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second)))
    }

    /// The first second whose offset is not that of a second before it, by bisection.
    fileprivate func firstChange(after start: Int, upTo end: Int) -> Int {
        let offset = offset(atSecond: start)
        var low = start
        var high = end
        while high - low > 1 {
            let middle = (low + high) / 2
            if self.offset(atSecond: middle) == offset { low = middle } else { high = middle }
        }
        return high
    }
}
