import CivilTime
import OpeningHours
import TestSupport
import Testing

@Suite("Questions to a timetable")
struct TimetableTests {
    private static let zones =
        [ZoneRules.shanghai]
        + ["Europe/Berlin", "America/New_York"]
        .compactMap { ZoneRules(identifier: $0) }

    @Test("intervals follow on each other, differ, and hold the answer of each of their moments")
    func tiling() throws {
        try Self.forEachTimetable { timetable, zone, start, label in
            var random = SeededGenerator(seed: UInt64(start.secondsSince1970))
            let end = Instant(secondsSince1970: start.secondsSince1970 + 10 * 86_400 + 12_345)
            let intervals = timetable.intervals(in: start..<end, zone: zone)
            try #require(intervals.first?.range.lowerBound == start, "\(label)")
            try #require(intervals.last?.range.upperBound == end, "\(label)")
            for (interval, next) in zip(intervals, intervals.dropFirst()) {
                try #require(interval.range.upperBound == next.range.lowerBound, "\(label)")
                try #require(interval.answer != next.answer, "\(label)")
            }
            for interval in intervals {
                let range = interval.range
                let seconds = range.lowerBound.secondsSince1970..<range.upperBound.secondsSince1970
                let inside = Int.random(in: seconds, using: &random)
                for second in [seconds.lowerBound, inside, seconds.upperBound - 1] {
                    let answer = timetable.answer(at: Instant(secondsSince1970: second), in: zone)
                    try #require(answer == interval.answer, "\(label) at \(second)")
                }
            }
        }
    }

    @Test("the next change is the first moment with another answer")
    func nextChange() throws {
        try Self.forEachTimetable { timetable, zone, start, label in
            let answer = timetable.answer(at: start, in: zone)
            let change = timetable.nextChange(after: start, in: zone)
            let limit = start.secondsSince1970 + 3 * 86_400
            let end = min(change?.secondsSince1970 ?? limit, limit)
            // Answers change on whole minutes, and so do the clocks of these zones.
            for second in stride(from: start.secondsSince1970 / 60 * 60 + 60, to: end, by: 60) {
                let later = timetable.answer(at: Instant(secondsSince1970: second), in: zone)
                if later != answer {
                    Issue.record("\(label) at \(second)")
                    return
                }
            }
            if let change {
                try #require(change > start, "\(label)")
                try #require(timetable.answer(at: change, in: zone) != answer, "\(label)")
            }
        }
    }

    @Test("the next opening is the first moment that opens")
    func nextOpening() throws {
        try Self.forEachTimetable { timetable, zone, start, label in
            let end = Instant(secondsSince1970: start.secondsSince1970 + 40 * 86_400)
            let intervals = timetable.intervals(in: start..<end, zone: zone)
            let opening = zip(intervals, intervals.dropFirst()).first {
                $0.answer.state != .open && $1.answer.state == .open
            }
            let found = timetable.nextOpening(after: start, in: zone)
            if let opening {
                try #require(found == opening.1.range.lowerBound, "\(label)")
            } else {
                try #require(found.map { $0 >= end } ?? true, "\(label)")
            }
        }
    }

    private static func forEachTimetable(
        _ body: (Timetable, ZoneRules, Instant, String) throws -> Void
    ) throws {
        #expect(zones.count == 3)
        for seed in 0..<120 as Range<UInt64> {
            var generator = ExpressionGenerator(seed: 10_000 + seed)
            let text = generator.expression()
            let timetable = Timetable(
                try OpeningHours(parsing: text),
                holidays: seed % 2 == 0 ? .china : nil
            )
            let zone = zones[Int(seed) % zones.count]
            // Around both changes of the clocks and the turn of the year.
            let start = [1_774_500_000, 1_792_600_000, 1_798_500_000][Int(seed) / 3 % 3]
            let moment = start + Int.random(in: 0..<300_000, using: &generator.random)
            try body(
                timetable,
                zone,
                Instant(secondsSince1970: moment),
                "seed \(10_000 + seed): \(text)"
            )
        }
    }
}
