import CivilTime
import OpeningHours
import Testing

@Suite("Clocks that change")
struct ZoneRulesTests {
    @Test("Berlin skips an hour of 29 March 2026 and repeats one of 25 October")
    func berlinOffsets() throws {
        let berlin = try #require(ZoneRules(identifier: "Europe/Berlin"))
        let spring = try LocalTime.at("2026-03-29 01:00")
        let autumn = try LocalTime.at("2026-10-25 01:00")
        for (instant, before, after) in [(spring, 3_600, 7_200), (autumn, 7_200, 3_600)] {
            let eve = Instant(secondsSince1970: instant.secondsSince1970 - 1)
            #expect(berlin.offset(at: eve) == before)
            #expect(berlin.offset(at: instant) == after)
        }
        // 02:30 does not exist, and then exists twice.
        #expect(
            try LocalTime.at("2026-03-29 02:30", in: berlin) == LocalTime.at("2026-03-29 01:30")
        )
        #expect(
            try LocalTime.at("2026-10-25 02:30", in: berlin) == LocalTime.at("2026-10-25 00:30")
        )
        #expect(
            try LocalTime.at("2026-10-25 03:00", in: berlin) == LocalTime.at("2026-10-25 02:00")
        )
    }

    @Test("New York changes at 2 in the morning, hours after Europe")
    func newYorkOffsets() throws {
        let newYork = try #require(ZoneRules(identifier: "America/New_York"))
        #expect(newYork.offset(at: try LocalTime.at("2026-03-08 06:59")) == -5 * 3_600)
        #expect(newYork.offset(at: try LocalTime.at("2026-03-08 07:00")) == -4 * 3_600)
        #expect(newYork.offset(at: try LocalTime.at("2026-11-01 05:59")) == -4 * 3_600)
        #expect(newYork.offset(at: try LocalTime.at("2026-11-01 06:00")) == -5 * 3_600)
    }

    @Test("a night shift is an hour shorter in spring and an hour longer in autumn")
    func nightShift() throws {
        let berlin = try #require(ZoneRules(identifier: "Europe/Berlin"))
        let night = Timetable(try OpeningHours(parsing: "22:00-06:00"))
        for (start, end, hours) in [
            ("2026-03-28 21:00", "2026-03-29 04:00", 7),
            ("2026-10-24 20:00", "2026-10-25 05:00", 9),
            ("2026-06-01 20:00", "2026-06-02 04:00", 8),
        ] {
            let opening = try LocalTime.at(start)
            let closing = try LocalTime.at(end)
            #expect(night.nextChange(after: opening, in: berlin) == closing)
            #expect(closing.secondsSince1970 - opening.secondsSince1970 == hours * 3_600)
        }
    }

    @Test("a time that the clock skips is never reached, and one that it repeats comes twice")
    func gapAndRepetition() throws {
        let berlin = try #require(ZoneRules(identifier: "Europe/Berlin"))
        let early = Timetable(try OpeningHours(parsing: "02:15-02:45"))
        let spring = try LocalTime.at("2026-03-28 23:00")..<LocalTime.at("2026-03-29 12:00")
        #expect(early.intervals(in: spring, zone: berlin).map(\.answer.state) == [.closed])
        let autumn = try LocalTime.at("2026-10-24 23:00")..<LocalTime.at("2026-10-25 12:00")
        let intervals = early.intervals(in: autumn, zone: berlin)
        #expect(intervals.map(\.answer.state) == [.closed, .open, .closed, .open, .closed])
        #expect(
            intervals.dropFirst().map(\.range.lowerBound) == [
                try LocalTime.at("2026-10-25 00:15"), try LocalTime.at("2026-10-25 00:45"),
                try LocalTime.at("2026-10-25 01:15"), try LocalTime.at("2026-10-25 01:45"),
            ]
        )
    }

    @Test("an opening inside the skipped hour happens when the clock jumps over it")
    func opensInGap() throws {
        let newYork = try #require(ZoneRules(identifier: "America/New_York"))
        let morning = Timetable(try OpeningHours(parsing: "02:30-10:00"))
        let night = try LocalTime.at("2026-03-08 05:00")
        #expect(
            morning.nextChange(after: night, in: newYork) == (try LocalTime.at("2026-03-08 07:00"))
        )
        #expect(
            morning.nextOpening(after: night, in: newYork) == (try LocalTime.at("2026-03-08 07:00"))
        )
        // In autumn 01:30 comes twice: the hours up to it are open again when the clock goes back.
        let late = Timetable(try OpeningHours(parsing: "20:00-01:30"))
        let range = try LocalTime.at("2026-11-01 04:00")..<LocalTime.at("2026-11-01 08:00")
        #expect(
            late.intervals(in: range, zone: newYork).map(\.range.upperBound) == [
                try LocalTime.at("2026-11-01 05:30"), try LocalTime.at("2026-11-01 06:00"),
                try LocalTime.at("2026-11-01 06:30"), try LocalTime.at("2026-11-01 08:00"),
            ]
        )
    }

    @Test("Shanghai is eight hours ahead, the year round")
    func shanghai() throws {
        let looked = try #require(ZoneRules(identifier: "Asia/Shanghai"))
        for text in [
            "1995-07-01 12:00", "2026-01-01 00:00", "2026-07-01 12:00", "2090-07-01 12:00",
        ] {
            let instant = try LocalTime.at(text)
            #expect(ZoneRules.shanghai.offset(at: instant) == 28_800)
            #expect(looked.offset(at: instant) == 28_800)
        }
        #expect(looked.offset(at: try LocalTime.at("1988-07-01 12:00")) == 32_400)
    }

    @Test(
        "a name that is no zone is refused",
        arguments: ["", "Mars/Olympus", "../etc/passwd", "Asia"]
    )
    func noZone(name: String) {
        #expect(ZoneRules(identifier: name) == nil)
    }

    @Test("a fixed offset keeps its bounds")
    func fixedOffset() {
        #expect(ZoneRules(fixedOffset: .max).offset(at: .latest) == 86_400)
        #expect(ZoneRules(fixedOffset: .min).offset(at: .earliest) == -86_400)
        #expect(ZoneRules(fixedOffset: -3_600).offset(at: .earliest) == -3_600)
    }
}
