import CivilTime
import OpeningHours
import Stations
import Testing

@testable import StationServer

@Suite("the hours of a week")
struct WeekHoursTests {
    private func rows(
        _ hours: String,
        now: String = "2026-11-26T12:00",
        holidays: HolidayCalendar = .china
    ) throws -> [(weekday: String, spans: [String], holiday: String?)] {
        var station = Station(key: StationKey(source: "a", code: "1"), name: "x")
        station.openingHours = hours
        let snapshot = StationSnapshot(revision: 1, stations: [station], holidays: holidays)
        let days = DayWords(
            texts: Texts(language: .chinese),
            now: try #require(Instant(now))
        )
        return WeekHours(snapshot, index: 0, words: days).days.map { day in
            (
                day["weekday"] as? String ?? "", day["spans"] as? [String] ?? [],
                day["holiday"] as? String
            )
        }
    }

    @Test("begin with today, a row for each day")
    func days() throws {
        let rows = try rows("Mo-Fr 09:00-12:00,14:00-18:00")
        #expect(rows.map(\.weekday) == ["周四", "周五", "周六", "周日", "周一", "周二", "周三"])
        #expect(rows[0].spans == ["09:00–12:00", "14:00–18:00"])
        #expect(rows[2].spans == ["不开"])
    }

    @Test("Holidays are those of the snapshot, of imported years as well")
    func importedHolidays() throws {
        let day = HolidayDay(try #require(CivilDate("2027-10-01")), .off)
        let calendar = HolidayCalendar.china.replacing([try HolidayYear(year: 2027, days: [day])])
        let rows = try rows("09:00-17:00; PH off", now: "2027-10-01T12:00", holidays: calendar)
        #expect(rows[0].spans == ["不开"])
        #expect(rows[0].holiday != nil)
        #expect(rows[1].spans == ["09:00–17:00"])
        #expect(rows[1].holiday == nil)
    }

    @Test("A night is shown with the evening on which it begins")
    func nights() throws {
        let night = try rows("22:00-06:00")
        #expect(night.allSatisfy { $0.spans == ["22:00–次日 06:00"] })
        #expect(try rows("24/7").allSatisfy { $0.spans == ["全天"] })
        #expect(try rows("Mo-Su 05:30-24:00").allSatisfy { $0.spans == ["05:30–24:00"] })
        #expect(try rows("Th 20:00-26:00")[0].spans == ["20:00–次日 02:00"])
        #expect(try rows("Th 20:00-26:00")[1].spans == ["不开"])
        let long = try rows("Th 20:00-24:00; Fr 00:00-24:00; Sa 00:00-15:00")
        #expect(long.prefix(3).map(\.spans) == [["20:00–24:00"], ["全天"], ["00:00–15:00"]])
    }

    @Test("Holidays and make-up working days are named, and uncertainty is said")
    func holidays() throws {
        let rows = try rows("Mo-Fr 09:00-17:00; PH off", now: "2026-10-05T12:00")
        #expect(rows.map(\.holiday) == ["休", "休", "休", nil, nil, "班", nil])
        #expect(rows[0].spans == ["不开"])
        #expect(rows[5].spans == ["全天 不确定 (调休)"] || rows[5].spans[0].contains("调休"))
    }

    @Test("Without hours there are no rows; closed all week is said day by day")
    func none() throws {
        #expect(try rows("off").map(\.spans) == Array(repeating: ["不开"], count: 7))
        let station = Station(key: StationKey(source: "a", code: "1"), name: "x")
        let snapshot = StationSnapshot(revision: 1, stations: [station])
        let days = DayWords(texts: Texts(language: .chinese), now: .now)
        #expect(WeekHours(snapshot, index: 0, words: days).days.isEmpty)
    }

    @Test(
        "The spans say just when the station is open, minute by minute",
        arguments: [
            "Mo-Fr 09:00-12:00,14:00-18:00", "22:00-06:00", "Mo-Th 10:00-22:00; Fr,Sa 10:00-02:00",
            "Sa,Su 09:00-17:00", "24/7; Tu off", "Mo 18:00-12:00; We 00:00-24:00",
            "Mo-Su 00:00-01:00,05:30-24:00", "Th 20:00-26:00", "Fr 12:00-12:00; Su 23:00-05:00",
        ]
    )
    func minutes(hours: String) throws {
        let now = try #require(Instant("2026-11-26T00:00"))
        let timetable = Timetable(try OpeningHours(parsing: hours), holidays: .china)
        var shown = Array(repeating: false, count: 9 * 1_440)
        for (day, row) in try rows(hours, now: "2026-11-26T00:00").enumerated() {
            for span in row.spans where span != "不开" {
                for minute in try minutes(of: span) { shown[day * 1_440 + minute] = true }
            }
        }
        // What began on the evening before belongs to yesterday, which is not shown.
        let firstChange = timetable.nextChange(after: now)?.secondsSince1970 ?? 0
        let isFromYesterday =
            timetable.state(at: now) == .open
            && timetable.state(at: Instant(secondsSince1970: now.secondsSince1970 - 60)) == .open
        let spill = (firstChange - now.secondsSince1970) / 60
        let start = isFromYesterday && spill <= 720 ? spill : 0
        for minute in start..<7 * 1_440 {
            let time = Instant(secondsSince1970: now.secondsSince1970 + minute * 60)
            try #require(shown[minute] == (timetable.state(at: time) == .open), "minute \(minute)")
        }
    }

    private func minutes(of span: String) throws -> Range<Int> {
        if span == "全天" { return 0..<1_440 }
        let ends = span.replacing("次日 ", with: "+").split(separator: "–")
        let clocks = try ends.map { end in
            let parts = end.drop { $0 == "+" }.split(separator: ":").compactMap { Int($0) }
            try #require(parts.count == 2)
            return parts[0] * 60 + parts[1] + (end.hasPrefix("+") ? 1_440 : 0)
        }
        return clocks[0]..<clocks[1]
    }
}
