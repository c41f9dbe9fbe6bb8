import CivilTime
import OpeningHours
import Testing

@Suite("What rules mean")
struct RuleTests {
    @Test(
        "one moment has the answer that a reader works out by hand",
        arguments: [
            // 21 November 2026 is a Saturday.
            ("Mo-Fr 09:00-12:00; Mo-Fr 14:00-18:00", "2026-11-20 10:00", "closed"),
            ("Mo-Fr 09:00-12:00, Mo-Fr 14:00-18:00", "2026-11-20 10:00", "open"),
            ("09:00-17:00; 12:00-13:00 off", "2026-11-20 12:30", "closed"),
            ("09:00-17:00; 12:00-13:00 unknown", "2026-11-20 10:00", "closed"),
            ("09:00-17:00, 12:00-13:00 unknown \"午休\"", "2026-11-20 12:30", "unknown 午休"),
            ("Fr 22:00-04:00; Sa 10:00-12:00", "2026-11-21 01:00", "closed"),
            ("Fr 22:00-04:00, Sa 10:00-12:00", "2026-11-21 01:00", "open"),
            ("Sa 10:00-12:00; Fr 22:00-04:00", "2026-11-21 01:00", "open"),
            ("Sa 10:00-12:00; Fr 22:00-04:00", "2026-11-21 11:00", "open"),
            ("22:00-06:00", "2026-11-21 05:59", "open"),
            ("22:00-06:00", "2026-11-21 06:00", "closed"),
            ("Fr 10:00-48:00", "2026-11-21 23:59", "open"),
            ("Fr 10:00-48:00", "2026-11-22 00:00", "closed"),
            ("Fr 12:00-12:00", "2026-11-21 11:59", "open"),
            ("Mo-Fr 09:00-17:00 || unknown \"预约\"", "2026-11-20 18:00", "unknown 预约"),
            ("Mo-Fr 09:00-17:00 || unknown \"预约\"", "2026-11-20 16:00", "open"),
            ("Mo-Fr 09:00-17:00; Fr off || \"预约\"", "2026-11-20 16:00", "unknown 预约"),
            ("unknown || 10:00-12:00", "2026-11-20 11:00", "unknown"),
            ("18:00+", "2026-11-20 23:59", "open"),
            ("18:00+", "2026-11-21 00:00", "closed"),
            ("18:00-22:00+", "2026-11-20 21:59", "open"),
            ("18:00-22:00+", "2026-11-20 22:00", "unknown 结束时间不定"),
            ("18:00-22:00+,23:00-24:00", "2026-11-20 23:00", "open"),
            ("18:00-22:00+ open \"看情况\"", "2026-11-20 22:00", "unknown 看情况"),
            ("18:00-22:00+ off", "2026-11-20 22:00", "closed"),
            // Dates.
            ("Dec 24-Jan 02 off \"年底\"", "2026-12-31 10:00", "closed 年底"),
            ("Dec 24-Jan 02 off \"年底\"", "2027-01-02 23:59", "closed 年底"),
            ("24/7; Dec 24-Jan 02 off", "2027-01-03 00:00", "open"),
            ("2026 Dec 24-Jan 02", "2027-01-02 10:00", "open"),
            ("2026 Dec 24-Jan 02", "2026-01-02 10:00", "closed"),
            ("2026 Oct-2027 Mar", "2027-03-31 23:59", "open"),
            ("2026 Oct-2027 Mar", "2027-04-01 00:00", "closed"),
            ("2026 Oct-Mar", "2027-03-31 10:00", "open"),
            ("2026 Oct-Mar", "2026-03-31 10:00", "closed"),
            ("Feb 30", "2028-02-29 10:00", "closed"),
            ("Feb 29", "2028-02-29 10:00", "open"),
            ("Feb 29", "2027-03-01 10:00", "closed"),
            ("Feb 20-29", "2027-02-28 10:00", "open"),
            ("2027 Feb 20-30", "2027-02-28 10:00", "open"),
            ("2027 Feb 20-30", "2027-03-01 10:00", "closed"),
            ("Feb 30-Mar 05", "2027-02-28 10:00", "closed"),
            ("Nov 20+", "2026-12-31 10:00", "open"),
            ("Nov 20+", "2027-01-01 10:00", "closed"),
            ("2026 Nov 20+", "2031-01-01 10:00", "open"),
            ("2026 Nov 22+", "2026-11-21 10:00", "closed"),
            ("2024-2030/2", "2026-11-21 10:00", "open"),
            ("2024-2030/2", "2027-11-21 10:00", "closed"),
            ("2027+", "2026-12-31 23:59", "closed"),
            // The Sunday on or before 25 December 2026, four weeks earlier: 22 November.
            ("Dec 25 -Su -28 days-Dec 24", "2026-11-22 00:00", "open"),
            ("Dec 25 -Su -28 days-Dec 24", "2026-11-21 23:59", "closed"),
            ("Dec 25 -Su -28 days-Dec 24", "2026-12-25 00:00", "closed"),
            ("Jan 01 -1 day", "2026-12-31 10:00", "open"),
            ("Dec 31 +1 day-Jan 03", "2027-01-02 10:00", "open"),
            ("Nov 21 +Sa", "2026-11-21 10:00", "open"),
            ("Nov 20 +Su", "2026-11-22 10:00", "open"),
            ("Dec 28 +5 days+", "2026-01-02 10:00", "closed"),
            // Weeks: 28 December 2026 starts week 53, 4 January 2027 week 1.
            ("week 53", "2027-01-03 10:00", "open"),
            ("week 53", "2027-01-04 10:00", "closed"),
            ("week 1", "2027-01-04 10:00", "open"),
            ("week 50-2", "2027-01-12 10:00", "open"),
            ("week 50-2", "2027-01-18 10:00", "closed"),
            ("week 1-53/2", "2026-12-28 10:00", "open"),
            // Places in the month: November 2026 has 30 days and starts on a Sunday.
            ("Sa[3]", "2026-11-21 10:00", "open"),
            ("Sa[-2]", "2026-11-21 10:00", "open"),
            ("Sa[-1]", "2026-11-21 10:00", "closed"),
            ("Su[5]", "2026-11-29 10:00", "open"),
            ("Mo[5]", "2026-11-30 10:00", "open"),
            ("Fr[3] +1 day", "2026-11-21 10:00", "open"),
            ("Mo[-1] +2 days", "2026-12-02 10:00", "open"),
        ]
    )
    func answers(text: String, time: String, expected: String) throws {
        let timetable = Timetable(try OpeningHours(parsing: text))
        let instant = try LocalTime.at(time)
        let answer = timetable.answer(at: instant, in: LocalTime.zone)
        let found = answer.state.rawValue + (answer.comment.map { " " + $0 } ?? "")
        #expect(found == expected, "\(text) at \(time)")
        #expect(timetable.state(at: instant, in: LocalTime.zone) == answer.state)
    }

    @Test(
        "the next opening is when a closed place opens",
        arguments: [
            ("Mo-Fr 09:00-17:00", "2026-11-20 18:00", "2026-11-23 09:00"),
            ("Mo-Fr 09:00-17:00", "2026-11-20 10:00", "2026-11-23 09:00"),
            ("Mo-Fr 09:00-12:00,12:30-17:00", "2026-11-20 12:00", "2026-11-20 12:30"),
            ("2028 Feb 29", "2027-01-26 12:00", "2028-02-29 00:00"),
            ("unknown; Su 10:00-12:00", "2026-11-20 12:00", "2026-11-22 10:00"),
            ("09:00-12:00,12:00-13:00", "2026-11-20 09:00", "2026-11-21 09:00"),
        ]
    )
    func nextOpening(text: String, time: String, expected: String) throws {
        let timetable = Timetable(try OpeningHours(parsing: text))
        let found = timetable.nextOpening(after: try LocalTime.at(time), in: LocalTime.zone)
        #expect(try found == LocalTime.at(expected))
    }

    @Test("a change of the comment alone is a change, but not of the state")
    func commentChange() throws {
        let timetable = Timetable(
            try OpeningHours(parsing: "09:00-12:00 \"人工\", 12:00-17:00 \"刷卡\"")
        )
        let morning = try LocalTime.at("2026-11-20 10:00")
        let zone = LocalTime.zone
        #expect(
            timetable.nextChange(after: morning, in: zone) == (try LocalTime.at("2026-11-20 12:00"))
        )
        #expect(
            timetable.nextStateChange(after: morning, in: zone)
                == (try LocalTime.at("2026-11-20 17:00"))
        )
        #expect(
            timetable.nextStateChange(after: try LocalTime.at("2026-11-20 17:00"), in: zone)
                == (try LocalTime.at("2026-11-21 09:00"))
        )
    }

    @Test(
        "what never changes has no next change",
        arguments: ["24/7", "off", "unknown \"x\"", "Feb 30", "2020", "PH off"]
    )
    func noChange(text: String) throws {
        let timetable = Timetable(try OpeningHours(parsing: text))
        let instant = try LocalTime.at("2026-11-20 12:00")
        #expect(timetable.nextChange(after: instant) == nil)
        #expect(timetable.nextChange(after: .latest) == nil)
        #expect(timetable.nextChange(after: .earliest) == nil)
    }

    @Test("hours of hundreds of times are looked at less far ahead, and say up to when")
    func nearerHorizon() throws {
        let rules = (0..<30).map {
            "Mo[\($0 % 5 + 1)] +\($0 + 1) days 0\($0 % 10):\(10 + $0)-1\($0 % 10):00"
        }
        let timetable = Timetable(try OpeningHours(parsing: rules.joined(separator: ", ")))
        let start = try LocalTime.at("2026-11-23 10:17")
        let horizon = timetable.horizon(of: start)
        let days = (horizon.secondsSince1970 - start.secondsSince1970) / 86_400
        #expect((63..<Timetable.horizonDays).contains(days))
        let changes = timetable.intervals(in: start..<horizon).dropFirst()
        #expect(timetable.nextChange(after: start) == changes.first?.range.lowerBound)
        let never = Timetable(
            try OpeningHours(parsing: rules.map { $0 + " off" }.joined(separator: ", "))
        )
        #expect(never.nextChange(after: start) == nil && never.horizon(of: start) > start)
    }

    @Test("a change farther ahead than the horizon is not found, and may come all the same")
    func beyondHorizon() throws {
        let timetable = Timetable(try OpeningHours(parsing: "2028 Feb 29"))
        let zone = LocalTime.zone
        let opening = try LocalTime.at("2028-02-29 00:00")
        let days = Timetable.horizonDays
        #expect(days == 400)
        for (distance, isFound) in [(days * 86_400 - 1, true), (days * 86_400, false)] {
            let instant = Instant(secondsSince1970: opening.secondsSince1970 - distance)
            #expect((timetable.nextChange(after: instant, in: zone) == opening) == isFound)
            #expect((timetable.nextStateChange(after: instant, in: zone) == opening) == isFound)
            #expect((timetable.nextOpening(after: instant, in: zone) == opening) == isFound)
            #expect((timetable.horizon(of: instant) <= opening) != isFound)
        }
        #expect(!timetable.isConstant)
        #expect(Timetable(try OpeningHours(parsing: "24/7; Mo open")).isConstant)
    }

    @Test(
        "time starts and ends without trouble",
        arguments: ["22:00-06:00", "Dec 31-Jan 01", "Mo[1] off", "week 1"]
    )
    func endsOfTime(text: String) throws {
        let timetable = Timetable(try OpeningHours(parsing: text), holidays: .china)
        for instant in [Instant.earliest, .latest] {
            #expect(timetable.answer(at: instant).comment == nil)
            if let change = timetable.nextChange(after: instant) { #expect(change > instant) }
        }
        let end = Instant(secondsSince1970: Instant.latest.secondsSince1970 - 90_000)
        #expect(!timetable.intervals(in: end..<Instant.latest).isEmpty)
        #expect(timetable.intervals(in: end..<end).isEmpty)
    }
}
