import CivilTime
import OpeningHours
import Stations

/// Whether a station is open, in a word and a shape, never by colour alone.
struct StateWords {
    /// The shape: full, half, empty, or a question mark.
    let mark: String
    let text: String
    /// The class of the style: `open`, `closing`, `closed`, `unknown`.
    let styleClass: String
    /// What there is to say about it, if anything.
    let remark: String?

    private static let soonMinutes = 30

    /// Describes how hours stand.
    ///
    /// - Parameters:
    ///   - hours: how they stand now.
    ///   - words: the hours in the words of the list, shown where they are not understood.
    ///   - walkMinutes: how long somebody walks there, nil for who is there.
    ///   - days: the words for moments.
    init(_ hours: HoursMoment, words: String?, walkMinutes: Int?, days: DayWords) {
        let texts = days.texts
        var remark = hours.remark?.text(in: texts.language)
        switch hours.state {
        case .open:
            guard let until = hours.until else {
                (mark, styleClass) = ("●", "open")
                text =
                    hours.notBefore.map {
                        texts["state_open_not_before", ["date": $0.date().description]]
                    } ?? texts["state_open_always"]
                break
            }
            let time = days.moment(until)
            let minutes = (until.secondsSince1970 - days.now.secondsSince1970 + 59) / 60
            if minutes <= Self.soonMinutes {
                (mark, styleClass) = ("◐", "closing")
                text = texts["state_closing", ["count": "\(minutes)", "time": time]]
            } else {
                (mark, styleClass) = ("●", "open")
                text = texts["state_open_until", ["time": time]]
            }
            if let walkMinutes, walkMinutes >= minutes { remark = texts["too_late"] }
        case .closed:
            (mark, styleClass) = ("○", "closed")
            text =
                hours.opensNext.map { texts["state_closed_opens", ["time": days.moment($0)]] }
                ?? hours.notBefore.map {
                    texts["state_closed_not_before", ["date": $0.date().description]]
                } ?? texts["state_closed"]
        case .unknown:
            (mark, styleClass, text) = ("?", "unknown", texts["state_unknown"])
            remark = remark ?? words
        }
        self.remark = remark
    }
}
