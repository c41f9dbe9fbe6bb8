import Interchange
import OpeningHours

/// What one expression of opening hours says at one moment, for people and for machines.
struct HoursReport {
    private let timetable: Timetable
    private let reading: HoursReading?
    private let time: Instant
    private let zone = ZoneRules.shanghai
    private let holidays: HolidayCalendar
    /// The database whose holidays count, nil for none.
    private let database: String?

    init(
        _ expression: String,
        isFreeText: Bool,
        at time: Instant,
        holidays: HolidayCalendar,
        database: String?
    ) throws {
        self.holidays = holidays
        self.database = database
        reading = isFreeText ? HoursReader().read(expression) : nil
        do {
            let hours = try OpeningHours(parsing: reading?.expression ?? expression)
            timetable = Timetable(hours, holidays: holidays)
        } catch {
            throw Failure(Self.words(error, about: expression, isFreeText), .usage)
        }
        self.time = time
    }

    /// Why an expression is none, in both languages.
    private static func words(
        _ error: OpeningHoursError,
        about expression: String,
        _ isFreeText: Bool
    ) -> String {
        let isText = !isFreeText && HoursReader().read(expression).understanding != .none
        let hint = isText ? "\nWith --text it is read as free text. 自由文本请加 --text。" : ""
        return "\(error)\n\(error.chineseDescription)\(hint)"
    }

    private var answer: HoursAnswer { timetable.answer(at: time, in: zone) }
    private var nextChange: Instant? { timetable.nextChange(after: time, in: zone) }

    /// Before when nothing changes, if no change was found but one may come.
    private var unchangedUntil: Instant? {
        timetable.isConstant || nextChange != nil ? nil : Timetable.horizon(of: time)
    }

    /// A few lines: the expression, the state, the week.
    func text() -> String {
        var lines = [timetable.hours.description]
        if let doubt = reading?.doubt { lines.append("not fully understood: \(doubt)") }
        var state = "\(HoursText.mark(answer.state)) \(answer.state.rawValue)"
        if let remark = answer.remark { state += " (\(HoursText.words(remark)))" }
        state += " at \(time.text(in: zone))"
        if let nextChange {
            state += ", changes \(HoursText.clock(nextChange, seenFrom: time, in: zone))"
        } else if let unchangedUntil {
            state += ", changes not before \(unchangedUntil.date(in: zone))"
        }
        lines.append(state)
        if let advice { lines.append("  " + advice) }
        for date in week { lines.append("  \(date) \(date.weekday)  \(intervals(on: date))") }
        let total = timetable.week(of: time.date(in: zone))
        let unknown = Double(total.unknownMinutes) / 60
        let doubt = unknown > 0 ? ", \(hours(unknown)) unknown" : ""
        lines.append("  open \(hours(total.openHours)) hours in this week\(doubt)")
        return lines.joined(separator: "\n")
    }

    /// What to do about a year whose holidays matter in this week and are not known.
    private var advice: String? {
        let answers =
            [answer]
            + week.flatMap { date in
                timetable.intervals(in: range(of: date), zone: zone).map(\.answer)
            }
        let years = Set(
            answers.compactMap { answer in
                if case .holidaysNotKnown(let year) = answer.remark { year } else { nil }
            }
        )
        return years.isEmpty
            ? nil : HolidayAdvice(unknown: years, known: holidays.years ?? [], database).description
    }

    /// The days of the week around the moment, from Monday on.
    private var week: [CivilDate] {
        let today = time.date(in: zone)
        let monday = today.dayNumber - today.weekday.rawValue
        return (monday..<monday + 7).map(CivilDate.init(dayNumber:))
    }

    private func range(of date: CivilDate) -> Range<Instant> {
        let start = zone.instant(on: date, second: 0)
        return start..<zone.instant(on: CivilDate(dayNumber: date.dayNumber + 1), second: 0)
    }

    private func intervals(on date: CivilDate) -> String {
        let range = range(of: date)
        let end = range.upperBound
        let texts = timetable.intervals(in: range, zone: zone).compactMap { interval in
            let answer = interval.answer
            guard answer.state != .closed else { return nil as String? }
            let last = interval.range.upperBound
            let to = last == end ? "24:00" : last.clock(in: zone)
            let note = answer.state == .unknown ? " unknown" : ""
            return "\(interval.range.lowerBound.clock(in: zone))-\(to)\(note)"
        }
        return texts.isEmpty ? "closed" : texts.joined(separator: ", ")
    }

    /// One object with `expression`, `state`, `next_change`, `comment`, `advice` and `hours_per_week`;
    /// `no_change_before` where no change was found but one may come.
    func json() -> String {
        var object: JSONObject = ["expression": .string(timetable.hours.description)]
        if let reading {
            object["understood"] = .bool(reading.isUnderstood)
            object["doubt"] = (reading.doubt?.description).map(JSONValue.string)
        }
        object["at"] = .string(time.text(in: zone))
        object["state"] = .string(answer.state.rawValue)
        object["comment"] = answer.comment.map(JSONValue.string)
        object["advice"] = advice.map(JSONValue.string)
        object["next_change"] = nextChange.map { .string($0.text(in: zone)) } ?? .null
        object["no_change_before"] = unchangedUntil.map { .string($0.text(in: zone)) }
        object["hours_per_week"] = timetable.typicalWeek.map { .number($0.openHours) } ?? .null
        var bytes: [UInt8] = []
        JSONWriter.append(.object(object), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func hours(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : String((number * 100).rounded() / 100)
    }
}
