import CivilTime

extension Timetable {
    /// Visits the stretches of time between two instants in order, until told to stop.
    ///
    /// The first starts at the first instant; neighbours may have the same answer. Clocks run evenly
    /// between two changes of the zone, so each such period is walked by local time: an hour that
    /// is skipped is left out, and one that is repeated comes twice.
    ///
    /// - Parameters:
    ///   - start: the instant to start from.
    ///   - limit: the instant to stop before.
    ///   - zone: the zone of the place.
    ///   - visit: takes the second since 1970 at which a stretch starts and the answer that it has,
    ///     and returns whether to go on.
    func forEachStretch(
        from start: Instant,
        before limit: Instant,
        in zone: ZoneRules,
        _ visit: (Int, AnswerCode) -> Bool
    ) {
        var start = start.secondsSince1970
        while start < limit.secondsSince1970 {
            let (offset, end) = zone.period(from: start)
            let bound = min(end ?? .max, limit.secondsSince1970)
            let local = start + offset..<bound + offset
            guard forEachStretch(ofLocal: local, { visit($0 - offset, $1) }) else { return }
            start = bound
        }
    }

    /// Visits the stretches of a range of local time; whether it was not told to stop.
    private func forEachStretch(
        ofLocal range: Range<Int>,
        _ visit: (Int, AnswerCode) -> Bool
    ) -> Bool {
        var midnight = DayNumber.floor(range.lowerBound, 86_400) * 86_400
        while midnight < range.upperBound {
            let day = DayNumber.floor(midnight, 86_400)
            let stretches = stretches(of: day)
            for index in stretches.indices {
                let start = midnight + Int(stretches[index].start) * 60
                let isLast = index + 1 == stretches.endIndex
                let end = midnight + (isLast ? 86_400 : Int(stretches[index + 1].start) * 60)
                if end <= range.lowerBound { continue }
                if start >= range.upperBound { break }
                let second = max(start, range.lowerBound)
                guard visit(second, resolved(stretches[index].code, on: day)) else { return false }
            }
            midnight += 86_400
        }
        return true
    }
}
