import CivilTime
import Clocks
import OpeningHours

/// Measures the opening hours: 200,000 stations at one instant, the week of one station, and the
/// state with what comes next on any day from 1970 to 2100.
@main
enum HoursBenchmark {
    /// What real lists have: mostly a daily or weekday range with one or two intervals.
    private static let expressions = [
        "Mo-Fr 08:30-18:00", "24/7", "08:00-20:00", "Mo-Fr 08:30-12:00,14:00-18:00",
        "Mo-Fr 09:00-17:00; PH off", "Mo-Sa 07:00-19:00; Su off", "06:00-22:00",
        "Mo-Fr 08:00-12:00,13:30-17:30; Sa 09:00-12:00; PH off", "Mo-Fr 09:00-20:00",
        "08:30-11:00,13:30-17:00", "22:00-06:00", "unknown \"详询店员\"",
        "Mo-Fr unknown \"工作日开放\"", "Mo-Su 07:00-22:00", "05:00-17:30",
    ]
    private static let stationCount = 200_000
    private static let rounds = 15

    static func main() throws {
        let timetables = try expressions.map {
            Timetable(try OpeningHours(parsing: $0), holidays: .china)
        }
        let stations = (0..<stationCount).map { timetables[$0 * 7 % timetables.count] }
        for (name, text) in [
            ("a Monday morning", "2026-11-23T10:17"), ("National Day", "2026-10-01T10:17"),
            ("a make-up working day", "2026-10-10T10:17"),
        ] {
            guard let time = Instant(text) else { continue }
            var open = 0
            let seconds = median {
                open = stations.reduce(0) { $0 + ($1.state(at: time) == .open ? 1 : 0) }
            }
            print("\(stationCount) stations on \(name): \(milliseconds(seconds)) ms, \(open) open")
        }
        guard let monday = Instant("2026-11-23T00:00") else { return }
        let week = monday..<Instant(secondsSince1970: monday.secondsSince1970 + 7 * 86_400)
        var intervals = 0
        let repeats = 10_000
        let seconds = median {
            for round in 0..<repeats {
                intervals += timetables[round % timetables.count].intervals(in: week).count
            }
        }
        let micro = (seconds / Double(repeats) * 1e8).rounded() / 100
        print("the week of one station: \(micro) µs")
        precondition(intervals > 0)
        try outlooks()
    }

    /// What is asked of a station at a moment; whether it is open then.
    private typealias Question = (Timetable, Instant) -> Bool

    /// The state and the next change, and both with the next opening: of usual hours in known years
    /// and in others, and of long expressions made at random.
    private static func outlooks() throws {
        let questions: [(name: String, question: Question)] = [
            (
                "state and next change",
                { timetable, time in
                    let isOpen = timetable.state(at: time) == .open
                    return timetable.nextChange(after: time) == time ? false : isOpen
                }
            ),
            ("outlook", { $0.outlook(at: $1).answer.state == .open }),
        ]
        let known = (0..<2_000).map { 1_704_067_200 + $0 * 47_337 }
        let any = (0..<2_000).map { $0 * 2_051_237 }
        let usual = try expressions.map {
            Timetable(try OpeningHours(parsing: $0), holidays: .china)
        }
        for (asked, question) in questions {
            for (name, seconds) in [("2024 to 2026", known), ("1970 to 2100", any)] {
                print("\(asked) of usual hours, \(name): \(summary(usual, seconds, question))")
            }
        }
        var random = LongExpressions(state: 20_261_127)
        // Some make no sense, such as a bare time behind a comma.
        let long = (0..<800).compactMap { _ in try? OpeningHours(parsing: random.next()) }
            .map { Timetable($0, holidays: .china) }
        precondition(long.count > 100)
        for (asked, question) in questions {
            print("\(asked) of 1,000 random characters: \(summary(long, any, question))")
        }
    }

    /// The mean, and the worst of all moments of all expressions, each the least of five looks.
    private static func summary(
        _ timetables: [Timetable],
        _ seconds: [Int],
        _ question: Question
    ) -> String {
        var sum = 0.0
        var worst = 0.0
        var worstMean = 0.0
        var isOpen = 0
        for timetable in timetables {
            let begin = Stopwatch.thread
            for second in seconds {
                isOpen += question(timetable, Instant(secondsSince1970: second)) ? 1 : 0
            }
            let mean = (Stopwatch.thread - begin) / Double(seconds.count)
            sum += mean
            worstMean = max(worstMean, mean)
            for second in seconds.prefix(200) {
                let least = (0..<5).map { _ in
                    let begin = Stopwatch.thread
                    isOpen += question(timetable, Instant(secondsSince1970: second)) ? 1 : 0
                    return Stopwatch.thread - begin
                }.min()
                worst = max(worst, least ?? 0)
            }
        }
        precondition(isOpen > 0)
        let mean = micro(sum / Double(timetables.count))
        return "mean \(mean) µs, worst expression \(micro(worstMean)) µs, "
            + "worst moment \(micro(worst)) µs"
    }

    private static func micro(_ seconds: Double) -> Double { (seconds * 1e8).rounded() / 100 }

    private static func milliseconds(_ seconds: Double) -> Double {
        (seconds * 1e5).rounded() / 100
    }

    /// The middle of the processor time of some rounds.
    private static func median(_ body: () -> Void) -> Double {
        let times = (0..<rounds).map { _ in
            let begin = Stopwatch.thread
            body()
            return Stopwatch.thread - begin
        }
        return times.sorted()[rounds / 2]
    }
}
