import ArgumentParser
import CivilTime

/// A moment on the command line: `now`, or a time of RFC 3339, in Shanghai unless it says otherwise.
struct TimeArgument: ExpressibleByArgument {
    let instant: Instant

    init?(argument: String) {
        guard let instant = argument == "now" ? Instant.now : Instant(argument) else { return nil }
        self.instant = instant
    }
}
