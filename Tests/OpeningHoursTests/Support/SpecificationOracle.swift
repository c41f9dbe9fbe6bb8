import CivilTime
import Foundation
import OpeningHours

/// Answers one minute at a time, straight from the words of the specification.
///
/// It shares nothing with the engine but the syntax tree: its days come from Foundation's calendar
/// and from walking day by day, and it tries every way in which open questions could be settled.
struct SpecificationOracle {
    /// A day as Foundation's calendars see it.
    struct Day {
        let year: Int
        let month: Int
        let day: Int
        let weekday: Int
        let week: Int
        let daysInMonth: Int
    }

    /// What is assumed about days for which the calendar has no answer.
    struct World {
        var weekdays: [Int: Int] = [:]
        var holidays: [Int: Bool] = [:]
    }

    private let rules: [HoursRule]
    /// For each rule, the days of the years that its dates allow; nil if it has no dates.
    private let datesOfRules: [Set<Int>?]
    private let calendar: HolidayCalendar?
    private let schoolHolidays: Set<Int>

    init(_ hours: OpeningHours, calendar: HolidayCalendar?, schoolHolidays: Set<Int> = []) {
        self.schoolHolidays = schoolHolidays
        rules = hours.rules
        self.calendar = calendar
        datesOfRules = hours.rules.map { rule in
            rule.dates.isEmpty ? nil : Set(rule.dates.flatMap(Self.walk))
        }
    }

    /// The answer at a minute of a day; nil if the possible answers differ in their state.
    func answer(day: Int, minute: Int) -> HoursAnswer? {
        let answers = worlds(around: day).map { answer(day: day, minute: minute, in: $0) }
        return answers.allSatisfy { $0.state == answers[0].state } ? answers[0] : nil
    }

    private func answer(day: Int, minute: Int, in world: World) -> HoursAnswer {
        var answer = HoursAnswer(.closed)
        for (index, rule) in rules.enumerated() {
            let isToday = applies(index, day, world)
            let isYesterday = applies(index, day - 1, world)
            if isToday, rule.separator == .normal, rule.modifier.state != .closed {
                answer = HoursAnswer(.closed)
            }
            if rule.separator == .fallback, answer.state != .closed { continue }
            let times = rule.times.isEmpty ? [(0, 1_440)] : rule.times.map { ($0.start, $0.end) }
            let isInside = times.contains { start, end in
                (isToday && minute >= start && minute < end)
                    || (isYesterday && minute + 1_440 >= start && minute + 1_440 < end)
            }
            let remark = rule.modifier.comment.map { HoursRemark.written($0) }
            if isInside {
                answer = HoursAnswer(rule.modifier.state, remark)
            } else if isToday, rule.modifier.state == .open,
                rule.times.contains(where: { $0.isOpenEnded && minute >= $0.end })
            {
                answer = HoursAnswer(.unknown, remark ?? .closingTimeNotKnown)
            }
        }
        return answer
    }

    private func applies(_ index: Int, _ number: Int, _ world: World) -> Bool {
        let rule = rules[index]
        guard let day = Self.days[number] else { return false }
        if !rule.years.isEmpty {
            let isInYears = rule.years.contains { range in
                stride(from: range.first, through: range.last ?? 2_100, by: range.step)
                    .contains(day.year)
            }
            if !isInYears { return false }
        }
        if let dates = datesOfRules[index], !dates.contains(number) { return false }
        if !rule.weeks.isEmpty {
            let isInWeeks = rule.weeks.contains { range in
                let last = range.last < range.first ? range.last + 53 : range.last
                return stride(from: range.first, through: last, by: range.step)
                    .contains { ($0 - 1) % 53 + 1 == day.week }
            }
            if !isInWeeks { return false }
        }
        if !rule.days.within.isEmpty {
            guard rule.days.within.contains(where: { isHoliday($0, number, world) }) else {
                return false
            }
        }
        return rule.days.entries.isEmpty
            || rule.days.entries.contains { entryMatches($0, number, world) }
    }

    private func entryMatches(_ entry: DayEntry, _ number: Int, _ world: World) -> Bool {
        switch entry {
        case .weekdays(let first, let last):
            var weekday = first.rawValue
            while weekday != last.rawValue {
                if weekday == self.weekday(number, world) { return true }
                weekday = (weekday + 1) % 7
            }
            return weekday == self.weekday(number, world)
        case .nth(let nth):
            let origin = number - nth.offset
            guard let day = Self.days[origin], weekday(origin, world) == nth.weekday.rawValue else {
                return false
            }
            return nth.positions.contains { range in
                range.contains { position in
                    position > 0
                        ? (7 * position - 6...7 * position).contains(day.day)
                        : (day.daysInMonth + 7 * position + 1...day.daysInMonth + 7 * position + 7)
                            .contains(day.day)
                }
            }
        case .holiday(let holiday): return isHoliday(holiday, number, world)
        }
    }

    private func weekday(_ number: Int, _ world: World) -> Int {
        world.weekdays[number] ?? Self.days[number]?.weekday ?? 0
    }

    private func isHoliday(_ entry: HolidayEntry, _ number: Int, _ world: World) -> Bool {
        let day = number - entry.offset
        if entry.kind == .school { return schoolHolidays.contains(day) }
        guard let calendar else { return false }
        return world.holidays[day] ?? (calendar.kind(of: CivilDate(dayNumber: day)) == .dayOff)
    }

    /// Every way in which the days near a day could turn out.
    private func worlds(around day: Int) -> [World] {
        guard let calendar else { return [World()] }
        var worlds = [World()]
        for near in day - 2...day + 1 {
            switch calendar.kind(of: CivilDate(dayNumber: near)) {
            case .workingDay:
                worlds = worlds.flatMap { world in
                    [Self.days[near]?.weekday ?? 0, 0, 1, 2, 3, 4].map { weekday in
                        var other = world
                        other.weekdays[near] = weekday
                        return other
                    }
                }
            case .notKnown:
                worlds = worlds.flatMap { world in
                    [false, true].map { isHoliday in
                        var other = world
                        other.holidays[near] = isHoliday
                        return other
                    }
                }
            case .ordinary, .dayOff: break
            }
        }
        return worlds
    }
}

extension SpecificationOracle {
    /// The years of which the days are known; what begins before them is not seen.
    static let years = [1_970...1_973, 2_024...2_029, 2_097...2_100]

    /// The days of those years, by number.
    static let days: [Int: Day] = {
        var gregorian = Calendar(identifier: .gregorian)
        var iso = Calendar(identifier: .iso8601)
        gregorian.timeZone = .gmt
        iso.timeZone = .gmt
        var days: [Int: Day] = [:]
        for number in [0..<1_461, 19_723..<21_915, 46_386..<47_847].joined() {
            let date = Date(timeIntervalSince1970: TimeInterval(number) * 86_400 + 43_200)
            days[number] = Day(
                year: gregorian.component(.year, from: date),
                month: gregorian.component(.month, from: date),
                day: gregorian.component(.day, from: date),
                weekday: (gregorian.component(.weekday, from: date) + 5) % 7,
                week: iso.component(.weekOfYear, from: date),
                daysInMonth: gregorian.range(of: .day, in: .month, for: date)?.count ?? 0
            )
        }
        return days
    }()

    private static let numbers: [[Int]: Int] = Dictionary(
        uniqueKeysWithValues: days.map { ([$1.year, $1.month, $1.day], $0) }
    )

    /// The days of a date range, found by walking from each of its starts to the next end.
    private static func walk(_ range: DateRange) -> [Int] {
        var found: [Int] = []
        for year in years.joined() {
            switch range {
            case .months(let first, let last):
                guard first.year ?? year == year else { continue }
                var month = first.month.rawValue
                var current = year
                while true {
                    found += days.filter { $1.year == current && $1.month == month }.keys
                    if month == last.month.rawValue, current >= last.year ?? current { break }
                    month = month % 12 + 1
                    if month == 1 { current += 1 }
                }
            case .day(let day):
                guard day.month.year ?? year == year else { continue }
                found += [place(day, year)].compactMap { $0 }
            case .days(let first, let last):
                guard first.month.year ?? year == year, let start = place(first, year) else {
                    continue
                }
                let ends = [last.month.year ?? year, last.month.year ?? year + 1]
                guard let end = ends.compactMap({ place(last, $0) }).first(where: { $0 >= start })
                else { continue }
                found += start...end
            case .onward(let first):
                guard first.month.year ?? year == year, let start = place(first, year) else {
                    continue
                }
                if first.month.year != nil { found += days.keys.filter { $0 >= start } }
                if let end = numbers[[year, 12, 31]], start <= end { found += start...end }
            }
        }
        return found
    }

    /// The number of a day in a year, after walking to the weekday and by the days of its offset.
    private static func place(_ anchor: DateAnchor, _ year: Int) -> Int? {
        guard var number = numbers[[year, anchor.month.month.rawValue, anchor.day]] else {
            return nil
        }
        switch anchor.offset.weekday {
        case .forward(let weekday):
            while days[number]?.weekday != weekday.rawValue { number += 1 }
        case .backward(let weekday):
            while days[number]?.weekday != weekday.rawValue { number -= 1 }
        case nil: break
        }
        return number + anchor.offset.days
    }
}
