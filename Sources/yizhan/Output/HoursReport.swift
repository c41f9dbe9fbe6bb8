import CivilTime
import HoursText
import Interchange
import OpeningHours
import Stations

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

    /// Why an expression is none.
    private static func words(
        _ error: OpeningHoursError,
        about expression: String,
        _ isFreeText: Bool
    ) -> Message {
        let words = error.message
        let isText = !isFreeText && HoursReader().read(expression).understanding != .none
        guard isText else { return words }
        return Message(
            words.chinese + "\n自由文本请加 --text。",
            words.english + "\nWith --text it is read as free text."
        )
    }

    private var answer: HoursAnswer { timetable.answer(at: time, in: zone) }
    private var nextChange: Instant? { timetable.nextChange(after: time, in: zone) }

    /// Before when nothing changes, if no change was found but one may come.
    private var unchangedUntil: Instant? {
        timetable.isConstant || nextChange != nil ? nil : timetable.horizon(of: time)
    }

    /// A few lines: the expression, the state, the week.
    func text() -> String {
        var lines = [timetable.hours.description]
        if let doubt = reading?.doubt?.message {
            lines.append(
                Message(
                    "没有完全看懂：\(doubt.chinese)",
                    "not fully understood: \(doubt.english)"
                ).spoken
            )
        }
        lines.append(state.spoken)
        if let advice { lines.append("  " + advice.spoken) }
        for date in week {
            let name = Message(HoursText.name(of: date.weekday).chinese, "\(date.weekday)").spoken
            lines.append("  \(date) \(name)  \(intervals(on: date).spoken)")
        }
        lines.append("  " + weekTotal.spoken)
        return lines.joined(separator: "\n")
    }

    /// The state at the moment, and when it changes.
    private var state: Message {
        let mark = HoursText.mark(answer.state)
        let remark = answer.remark.map(HoursText.words)
        let change: Message? =
            if let nextChange {
                changing(at: HoursText.clock(nextChange, seenFrom: time, in: zone))
            } else if let date = unchangedUntil?.date(in: zone) {
                Message("，\(date) 之前不变", ", changes not before \(date)")
            } else {
                nil
            }
        return Message(
            "\(mark) \(Self.word(answer.state))\(remark.map { "（\($0.chinese)）" } ?? "")，"
                + "时间 \(time.text(in: zone))\(change?.chinese ?? "")",
            "\(mark) \(answer.state.rawValue)\(remark.map { " (\($0.english))" } ?? "")"
                + " at \(time.text(in: zone))\(change?.english ?? "")"
        )
    }

    private func changing(at clock: Message) -> Message {
        Message("，\(clock.chinese) 变化", ", changes \(clock.english)")
    }

    private var weekTotal: Message {
        let total = timetable.week(of: time.date(in: zone))
        let open = hours(total.openHours)
        let unknown = Double(total.unknownMinutes) / 60
        let doubt =
            unknown > 0
            ? Message("，不明 \(hours(unknown)) 小时", ", \(hours(unknown)) unknown") : Message("", "")
        return Message(
            "本周开放 \(open) 小时\(doubt.chinese)",
            "open \(open) hours in this week\(doubt.english)"
        )
    }

    private static func word(_ state: HoursState) -> String {
        switch state {
        case .open: "开放"
        case .closed: "未开放"
        case .unknown: "不明"
        }
    }

    /// What to do about a year whose holidays matter in this week and are not known.
    private var advice: Message? {
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
            ? nil : HolidayAdvice(unknown: years, known: holidays.years ?? [], database).message
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

    private func intervals(on date: CivilDate) -> Message {
        let range = range(of: date)
        let end = range.upperBound
        let texts = timetable.intervals(in: range, zone: zone).compactMap { interval in
            let answer = interval.answer
            guard answer.state != .closed else { return nil as Message? }
            let last = interval.range.upperBound
            let to = last == end ? "24:00" : last.clock(in: zone)
            let span = "\(interval.range.lowerBound.clock(in: zone))-\(to)"
            return answer.state == .unknown
                ? Message("\(span)（不明）", "\(span) unknown") : Message(span, span)
        }
        guard !texts.isEmpty else { return Message("不开放", "closed") }
        return Message(
            texts.map(\.chinese).joined(separator: "、"),
            texts.map(\.english).joined(separator: ", ")
        )
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
        object["advice"] = advice.map { .string($0[Speech.current.languageForMachines]) }
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
