import OpeningHours
import Stations

/// Opening hours in words for the terminal.
enum HoursText {
    /// How a station's hours stand: `● open until 18:00`, `○ closed, opens Mon 08:30`.
    static func describe(_ hours: HoursMoment, at time: Instant = .now) -> String {
        var text = "\(mark(hours.state)) \(word(hours.state))"
        switch hours.state {
        case .open:
            text += hours.until.map { " until \(clock($0, seenFrom: time))" } ?? ""
            if let date = hours.notBefore?.date() { text += ", closes not before \(date)" }
        case .closed, .unknown:
            text += hours.opensNext.map { ", opens \(clock($0, seenFrom: time))" } ?? ""
            if let date = hours.notBefore?.date() { text += ", opens not before \(date)" }
        }
        return text + (hours.remark.map { " (\(words($0)))" } ?? "")
    }

    /// A moment as somebody says it: `18:00` today, `Mon 08:30` within a week, else with the date.
    static func clock(
        _ moment: Instant,
        seenFrom time: Instant,
        in zone: ZoneRules = .shanghai
    ) -> String {
        let day = moment.date(in: zone)
        let clock = moment.clock(in: zone)
        let days = day.dayNumber - time.date(in: zone).dayNumber
        if days == 0 { return clock }
        return (0..<7).contains(days)
            ? "\(names[day.weekday.rawValue]) \(clock)" : "\(day) \(clock)"
    }

    /// A remark in both languages, or the comment as it was written.
    static func words(_ remark: HoursRemark) -> String {
        if case .written(let comment) = remark { return comment }
        return "\(remark.description) / \(remark.englishDescription)"
    }

    private static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    static func mark(_ state: HoursState) -> String {
        switch state {
        case .open: "●"
        case .closed: "○"
        case .unknown: "?"
        }
    }

    private static func word(_ state: HoursState) -> String {
        switch state {
        case .open: "open"
        case .closed: "closed"
        case .unknown: "hours unknown"
        }
    }
}
