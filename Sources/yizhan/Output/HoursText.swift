import CivilTime
import OpeningHours
import Stations

/// Opening hours in words for the terminal.
enum HoursText {
    /// How a station's hours stand: `● open until 18:00`, `○ closed, opens Mon 08:30`.
    static func describe(_ hours: HoursMoment, at time: Instant = .now) -> Message {
        var chinese = "\(mark(hours.state)) \(word(hours.state).chinese)"
        var english = "\(mark(hours.state)) \(word(hours.state).english)"
        switch hours.state {
        case .open:
            if let until = hours.until.map({ clock($0, seenFrom: time) }) {
                chinese += "，至 \(until.chinese)"
                english += " until \(until.english)"
            }
            if let date = hours.notBefore?.date() {
                chinese += "，\(date) 之前不会结束"
                english += ", closes not before \(date)"
            }
        case .closed, .unknown:
            if let next = hours.opensNext.map({ clock($0, seenFrom: time) }) {
                chinese += "，\(next.chinese) 开放"
                english += ", opens \(next.english)"
            }
            if let date = hours.notBefore?.date() {
                chinese += "，\(date) 之前不开放"
                english += ", opens not before \(date)"
            }
        }
        if let remark = hours.remark.map(words) {
            chinese += "（\(remark.chinese)）"
            english += " (\(remark.english))"
        }
        return Message(chinese, english)
    }

    /// A moment as somebody says it: `18:00` today, `Mon 08:30` within a week, else with the date.
    static func clock(
        _ moment: Instant,
        seenFrom time: Instant,
        in zone: ZoneRules = .shanghai
    ) -> Message {
        let day = moment.date(in: zone)
        let clock = moment.clock(in: zone)
        let days = day.dayNumber - time.date(in: zone).dayNumber
        if days == 0 { return Message(clock, clock) }
        guard (0..<7).contains(days) else { return Message("\(day) \(clock)", "\(day) \(clock)") }
        let name = name(of: day.weekday)
        return Message("\(name.chinese) \(clock)", "\(name.english) \(clock)")
    }

    /// A remark, or the comment as it was written.
    static func words(_ remark: HoursRemark) -> Message {
        if case .written(let comment) = remark { return Message(comment, comment) }
        return Message(remark.description, remark.englishDescription)
    }

    /// The short name of a weekday.
    static func name(of weekday: Weekday) -> Message {
        let names = [
            Message("周一", "Mon"), Message("周二", "Tue"), Message("周三", "Wed"),
            Message("周四", "Thu"), Message("周五", "Fri"), Message("周六", "Sat"),
            Message("周日", "Sun"),
        ]
        return names[weekday.rawValue]
    }

    static func mark(_ state: HoursState) -> String {
        switch state {
        case .open: "●"
        case .closed: "○"
        case .unknown: "?"
        }
    }

    private static func word(_ state: HoursState) -> Message {
        switch state {
        case .open: Message("开放", "open")
        case .closed: Message("未开放", "closed")
        case .unknown: Message("开放时间不明", "hours unknown")
        }
    }
}
