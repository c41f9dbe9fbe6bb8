import Foundation

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
