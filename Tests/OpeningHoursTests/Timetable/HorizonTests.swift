import CivilTime
import TestSupport
import Testing

@testable import OpeningHours

@Suite("What comes next, on any day")
struct HorizonTests {
    private static let calendars = ["no calendar", "China", "some years", "no year", "school"]

    @Test(
        "the next change is the one that planning every day in turn finds",
        arguments: calendars
    )
    func nextChange(calendarName: String) throws {
        let calendar = try Self.calendar(calendarName)
        for seed in 20_000..<20_050 as Range<UInt64> {
            var generator = ExpressionGenerator(seed: seed)
            let text = generator.expression()
            let timetable = Timetable(try OpeningHours(parsing: text), holidays: calendar)
            let start = Self.moment(&generator.random)
            let end = timetable.horizon(of: start)
            let intervals = timetable.intervals(in: start..<end)
            let now = try #require(intervals.first)
            let later = intervals.dropFirst()
            let label = "seed \(seed): \(text) at \(start.secondsSince1970)"
            #expect(timetable.answer(at: start) == now.answer, "\(label)")
            #expect(timetable.nextChange(after: start) == later.first?.range.lowerBound, "\(label)")
            let change = later.first { $0.answer.state != now.answer.state }
            #expect(timetable.nextStateChange(after: start) == change?.range.lowerBound, "\(label)")
            let opening = zip(intervals, later).first {
                $0.answer.state != .open && $1.answer.state == .open
            }
            #expect(timetable.nextOpening(after: start) == opening?.1.range.lowerBound, "\(label)")
            let outlook = timetable.outlook(at: start)
            #expect(outlook.answer == now.answer)
            #expect(outlook.nextStateChange == change?.range.lowerBound)
            #expect(outlook.nextOpening == opening?.1.range.lowerBound)
        }
    }

    @Test(
        "a table of the week says what the rules say, in known years, in others and between",
        arguments: calendars
    )
    func tables(calendarName: String) throws {
        let calendar = try Self.calendar(calendarName)
        var weekly = 0
        for seed in 30_000..<30_400 as Range<UInt64> {
            var generator = ExpressionGenerator(seed: seed)
            let text = generator.expression()
            let timetable = Timetable(try OpeningHours(parsing: text), holidays: calendar)
            guard timetable.typicalWeek != nil else { continue }
            weekly += 1
            // A rule about a day long ago, on which nothing else depends, rules the table out.
            let dated = Timetable(
                try OpeningHours(parsing: "1900 Jan 01 off; " + text),
                holidays: calendar
            )
            #expect(dated.typicalWeek == nil)
            // With one rule more it may be too much to try all holidays in doubt.
            guard dated.planner.triesHolidays == timetable.planner.triesHolidays,
                dated.planner.triesWeekdays == timetable.planner.triesWeekdays
            else { continue }
            for _ in 0..<12 {
                let moment = Self.moment(&generator.random)
                let label = "seed \(seed): \(text) at \(moment.secondsSince1970)"
                #expect(timetable.answer(at: moment) == dated.answer(at: moment), "\(label)")
                #expect(
                    timetable.nextChange(after: moment) == dated.nextChange(after: moment),
                    "\(label)"
                )
                #expect(
                    timetable.nextOpening(after: moment) == dated.nextOpening(after: moment),
                    "\(label)"
                )
            }
        }
        #expect(weekly > 50)
    }

    @Test(
        "a look ahead is at no more than 400 days, in a year whose holidays are unknown as well",
        arguments: calendars
    )
    func work(calendarName: String) throws {
        let calendar = try Self.calendar(calendarName)
        let usual = ["Mo-Fr 08:30-18:00; PH off", "Mo-Su 22:00-06:00", "08:00-20:00; PH,SH off"]
        for seed in 40_000..<40_100 as Range<UInt64> {
            var generator = ExpressionGenerator(seed: seed)
            let number = Int(seed) - 40_000
            let text = number < usual.count ? usual[number] : generator.expression()
            let timetable = Timetable(try OpeningHours(parsing: text), holidays: calendar)
            let planner = timetable.planner
            let never = WantedAnswers(planner.program) { _ in false }
            for date in ["2026-06-01", "2026-12-15", "2027-06-01", "2031-06-01"] {
                // What nothing satisfies makes the search go on for as long as it ever does.
                let start = try #require(CivilDate(date)).dayNumber
                let range = start * 86_400..<(start + Timetable.horizonDays) * 86_400
                var window: PlannedWindow?
                #expect(timetable.firstSecond(inLocal: range, never, &window) == nil)
                let last = try #require(window)
                let label = "seed \(seed): \(text) on \(date)"
                #expect(last.start - start < Timetable.horizonDays, "\(label)")
                // Holidays in doubt make cases, each of them the work of a known year.
                #expect(last.caseCount <= DayPlanner.maximumCases, "\(label)")
                if number < usual.count { #expect(last.caseCount <= 4, "\(label)") }
            }
        }
        #expect(Timetable.horizonDays == 400)
    }

    @Test("usual hours come from a table of the week on every day, known holidays or not")
    func usual() throws {
        let timetable = Timetable(
            try OpeningHours(parsing: "Mo-Fr 08:30-18:00; PH off"),
            holidays: .china
        )
        let week = try #require(timetable.week)
        let first = try #require(CivilDate("2022-01-01")).dayNumber
        for day in first..<first + 12 * 366 { #expect(week.stretches(of: day) != nil) }
    }

    @Test("holidays far from the days that they rule are found across the turn of the years")
    func farOffsets() throws {
        let calendar = try Self.calendar("some years")
        for offset in [-366, -31, -1, 1, 2, 40, 366] {
            let sign = offset < 0 ? "" : "+"
            let text = "08:00-20:00; PH \(sign)\(offset) days off"
            let timetable = Timetable(try OpeningHours(parsing: text), holidays: calendar)
            // National Day 2026, and a day in the middle of each year from 2022 on.
            for year in 2_022...2_029 {
                let middle = try #require(CivilDate(year: year, month: 7, day: 1)).dayNumber
                let date = CivilDate(dayNumber: middle + offset)
                let instant = ZoneRules.shanghai.instant(on: date, second: 43_200)
                let isKnown = [2_024, 2_026, 2_027].contains(year)
                #expect(
                    timetable.state(at: instant) == (isKnown ? .open : .unknown),
                    "\(text) \(date)"
                )
            }
            let holiday = try #require(CivilDate("2026-10-01")).dayNumber + offset
            let noon = ZoneRules.shanghai.instant(on: CivilDate(dayNumber: holiday), second: 43_200)
            #expect(timetable.state(at: noon) == .closed, "\(text)")
        }
    }

    @Test("the longest expressions are answered, and say the same in both ways")
    func longest() throws {
        var random = SeededGenerator(seed: 5)
        let weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
        var rules = ["00:00-24:00"]
        while rules.count < OpeningHours.maximumRuleCount {
            let minute = 10 + rules.count % 50
            let day = weekdays[rules.count % 7]
            let selector = [
                "week 1-53/2 \(day)", "\(day)[1-5] +\(rules.count) days", "PH -\(rules.count) days",
                "SH,\(day)",
            ]
            let modifier = ["off", "open", "unknown", "open \"\(rules.count)\""]
            let pick = Int.random(in: 0..<4, using: &random)
            rules.append(
                "\(selector[pick]) 09:\(minute)-20:\(minute),21:\(minute)-29:\(minute) \(modifier[(pick + rules.count) % 4])"
            )
        }
        for separator in ["; ", ", ", " || "] {
            let text = rules.joined(separator: separator)
            let timetable = Timetable(try OpeningHours(parsing: text), holidays: .china)
            for second in stride(from: 0, through: 4_100_000_000, by: 410_000_007) {
                let start = Instant(secondsSince1970: second)
                let range = start..<Instant(secondsSince1970: second + 20 * 86_400)
                let next = timetable.intervals(in: range).dropFirst().first?.range.lowerBound
                let change = timetable.nextChange(after: start)
                #expect(
                    next == nil ? change.map { $0 >= range.upperBound } ?? true : change == next
                )
            }
        }
    }

    /// A moment from 1970 to 2100, or near the turn of a year or a holiday of the calendars.
    private static func moment(_ random: inout SeededGenerator) -> Instant {
        let seconds =
            switch Int.random(in: 0..<3, using: &random) {
            case 0: Int.random(in: 0..<4_133_980_800, using: &random)
            case 1: Int.random(in: 1_788_000_000..<1_800_000_000, using: &random)
            default:
                [1_704_067_200, 1_735_689_600, 1_767_225_600, 1_798_761_600, 1_830_297_600][
                    Int.random(in: 0..<5, using: &random)
                ] + Int.random(in: -260_000..<260_000, using: &random)
            }
        return Instant(secondsSince1970: seconds)
    }

    private static func calendar(_ name: String) throws -> HolidayCalendar? {
        func dates(_ texts: String...) -> [CivilDate] { texts.compactMap { CivilDate($0) } }
        return switch name {
        case "China": .china
        case "some years":
            try HolidayCalendar(
                daysOff: dates(
                    "2024-01-01",
                    "2024-12-31",
                    "2026-10-01",
                    "2026-12-31",
                    "2027-01-01"
                ),
                workingDays: dates("2026-09-20", "2026-10-10", "2026-12-26", "2026-12-27"),
                years: [2024, 2026, 2027]
            )
        case "no year": try HolidayCalendar(daysOff: [], years: [])
        case "school":
            try HolidayCalendar(
                daysOff: dates("2026-10-01"),
                workingDays: dates("2026-10-10"),
                schoolHolidays: dates("2026-07-15", "2026-10-09", "2026-12-31", "2027-01-01"),
                years: [2026]
            )
        default: nil
        }
    }
}
