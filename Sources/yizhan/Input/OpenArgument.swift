import ArgumentParser
import CivilTime

/// When a station has to be open: at a moment, or around the clock in an ordinary week.
enum OpenArgument: ExpressibleByArgument {
    case at(Instant)
    case allDay

    init?(argument: String) {
        if argument == "24h" {
            self = .allDay
        } else if let time = TimeArgument(argument: argument) {
            self = .at(time.instant)
        } else {
            return nil
        }
    }
}
