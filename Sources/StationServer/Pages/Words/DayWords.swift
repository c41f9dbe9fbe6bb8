import CivilTime
import Stations

/// Moments and days in words, as seen from a moment; clocks are Shanghai's.
struct DayWords {
    let texts: Texts
    let now: Instant

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// The name of a day of the week.
    func weekday(_ date: CivilDate) -> String { texts[Self.weekdays[date.weekday.rawValue]] }

    /// A day without its year: `11-26`.
    func short(_ date: CivilDate) -> String { "\(date.month)-\(date.day)" }

    /// A moment: the time, with the day if it is not today.
    ///
    /// Midnight at the end of a day that has begun is `24:00`.
    func moment(_ moment: Instant) -> String {
        let today = now.date()
        let days = moment.date().dayNumber - today.dayNumber
        let clock = moment.clock()
        if days == 1, clock == "00:00" { return "24:00" }
        switch days {
        case 0: return clock
        case 1: return texts["tomorrow"] + clock
        case 2...6: return weekday(moment.date()) + " " + clock
        default:
            let date = moment.date()
            return (date.year == today.year ? short(date) : date.description) + " " + clock
        }
    }

    /// How long ago a day was on which somebody checked, and whether that is more than a year.
    func checked(_ day: CivilDate?) -> (text: String, isOld: Bool) {
        guard let day else { return (texts["checked_never"], true) }
        let days = now.date().dayNumber - day.dayNumber
        let text =
            switch days {
            case ...0: texts["checked_today"]
            case 1: texts["checked_yesterday"]
            case 2..<60: texts["checked_days", ["count": "\(days)"]]
            case 60..<730: texts["checked_months", ["count": "\(days / 30)"]]
            default: texts["checked_years", ["count": "\(days / 365)"]]
            }
        return (text, days > 365)
    }
}
