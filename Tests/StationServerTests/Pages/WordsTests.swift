import CivilTime
import Geodesy
import Stations
import Testing

@testable import StationServer

@Suite("distances, days and states in words")
struct WordsTests {
    private let chinese = Texts(language: .chinese)
    private let english = Texts(language: .english)

    @Test(
        "metres are given in tens, from 1 km on kilometres in tenths",
        arguments: [
            (0.0, "within 10 m"), (9.9, "within 10 m"), (10, "10 m"), (14.9, "10 m"), (15, "20 m"),
            (414, "410 m"),
            (994.9, "990 m"),
            (995, "1 km"), (1_049, "1 km"), (1_050, "1.1 km"), (9_960, "10 km"),
            (99_949, "99.9 km"),
            (123_456, "123 km"),
        ]
    )
    func metres(value: Double, text: String) {
        #expect(DistanceWords(texts: english, walking: .standard).distance(value) == text)
    }

    @Test("the time on foot is in minutes up to 99, then in hours, rounded up")
    func walking() {
        let words = DistanceWords(texts: chinese, walking: .standard)
        #expect(words.walk(410) == "8 分钟")
        #expect(words.walk(5_483) == "99 分钟")
        #expect(words.walk(5_500) == "2 小时")
        #expect(words.walk(7_000) == "3 小时")
        #expect(words.figure(410) == ("8", "分钟"))
    }

    @Test("each of eight directions takes the angles nearest to it")
    func directions() {
        for degree in 0..<720 {
            let direction = CompassDirection(bearingDegrees: Double(degree) / 2)
            let away = abs(Double(degree) / 2 - Double(direction.rawValue) * 45)
            #expect(min(away, 360 - away) <= 22.5)
        }
        #expect(CompassDirection(bearingDegrees: 359.9) == .north)
        #expect(CompassDirection(bearingDegrees: 135).arrow == "↘")
    }

    private func state(
        _ hours: String?,
        at time: String,
        walk: Int? = nil,
        in texts: Texts
    ) throws -> StateWords {
        let now = try #require(Instant(time))
        var station = Station(key: StationKey(source: "a", code: "1"), name: "x")
        station.openingHours = hours
        station.hoursText = "原话"
        let snapshot = StationSnapshot(revision: 1, stations: [station])
        return StateWords(
            snapshot.hours(of: 0, at: now),
            words: station.hoursText,
            walkMinutes: walk,
            days: DayWords(texts: texts, now: now)
        )
    }

    @Test(
        "a state has a word, a shape and the next change",
        arguments: [
            ("Mo-Su 07:00-22:00", "2026-11-26T12:00", "● 开放，至 22:00"),
            ("Mo-Su 07:00-22:00", "2026-11-26T21:29", "● 开放，至 22:00"),
            ("Mo-Su 07:00-22:00", "2026-11-26T21:30", "◐ 30 分钟后关（22:00）"),
            ("Mo-Su 07:00-22:00", "2026-11-26T21:59:30", "◐ 1 分钟后关（22:00）"),
            ("Mo-Su 07:00-22:00", "2026-11-26T22:00", "○ 已关，明天 07:00 开"),
            ("Mo-Su 07:00-22:00", "2026-11-26T03:00", "○ 已关，07:00 开"),
            ("Mo-Su 20:00-24:00", "2026-11-26T21:00", "● 开放，至 24:00"),
            ("Mo-Su 20:00-02:00", "2026-11-26T21:00", "● 开放，至 明天 02:00"),
            ("Mo-Fr 08:30-17:30", "2026-11-27T18:00", "○ 已关，周一 08:30 开"),
            ("2026 Dec 20 08:00-12:00", "2026-11-27T18:00", "○ 已关，12-20 08:00 开"),
            ("2027 Jan 3 08:00-12:00", "2026-11-27T18:00", "○ 已关，2027-01-03 08:00 开"),
            ("24/7", "2026-11-26T12:00", "● 一直开放"), ("off", "2026-11-26T12:00", "○ 已关"),
            ("Mo-Fr unknown", "2026-11-26T12:00", "? 时间未知"), (nil, "2026-11-26T12:00", "? 时间未知"),
        ] as [(String?, String, String)]
    )
    func states(hours: String?, time: String, text: String) throws {
        let words = try state(hours, at: time, in: chinese)
        #expect("\(words.mark) \(words.text)" == text)
    }

    @Test("Who walks longer than it stays open is told so")
    func tooLate() throws {
        let hours = "Mo-Su 07:00-22:00"
        let late = try state(hours, at: "2026-11-26T21:50", walk: 10, in: english)
        #expect(late.remark == "may be closed when you arrive")
        #expect(late.text == "Closes in 10 min (22:00)")
        #expect(try state(hours, at: "2026-11-26T21:50", walk: 9, in: english).remark == nil)
    }

    @Test("Where hours are not known, the list's own words or the reason stand there")
    func remarks() throws {
        let time = "2026-11-26T12:00"
        #expect(try state(nil, at: time, in: english).remark == "原话")
        let written = try state("Mo-Fr unknown \"问门卫\"", at: time, in: english)
        #expect(written.remark == "问门卫")
        let later = try state("09:00-17:00; PH off", at: "2031-01-01T10:00", in: english)
        #expect(later.remark?.contains("2031") == true)
    }

    @Test(
        "how long ago somebody checked",
        arguments: [
            ("2026-11-26", "Checked today", false), ("2026-12-24", "Checked today", false),
            ("2026-11-25", "Checked yesterday", false), ("2026-11-23", "Checked 3 days ago", false),
            ("2026-09-01", "Checked 2 months ago", false),
            ("2025-11-25", "Checked 12 months ago", true),
            ("2020-01-01", "Checked over 6 y ago", true), (nil, "Never checked", true),
        ] as [(String?, String, Bool)]
    )
    func checks(day: String?, text: String, isOld: Bool) throws {
        let now = try #require(Instant("2026-11-26T00:30"))
        let checked = DayWords(texts: english, now: now).checked(day.flatMap(CivilDate.init(cell:)))
        #expect(checked == (text, isOld))
    }
}
