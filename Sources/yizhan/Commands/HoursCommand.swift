import ArgumentParser
import OpeningHours
import StationStore

/// `yizhan hours`: explains opening hours, one expression or a line of JSON after the other.
struct HoursCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: "Say whether opening hours are open, until when, and when next.",
        discussion: """
              yizhan hours 'Mo-Fr 08:30-12:00,14:00-18:00; PH off'
              yizhan hours --text '周一至周五 8:30—18:00 法定节假日除外' --at 2026-10-01T10:00
              yizhan hours --json-lines < expressions.jsonl
              yizhan hours 'Mo-Fr 09:00-17:00; PH off' --at 2027-10-01T10:00 --db city.gpkg

            Expressions are those of OpenStreetMap's opening_hours; with --text they are free \
            Chinese or English, which is never guessed at: what is not understood is unknown.

            PH are the public holidays of China. Those of 2024 to 2026 are known; with --db also \
            those that 'yizhan import FILE --as holidays' took into that database.

            With --json-lines each line of standard input is an object: expr, and if wanted at \
            (RFC 3339; now if absent), tz (a zone such as Europe/Berlin; Asia/Shanghai if absent) \
            and holidays: "CN", a list of days off, or an object with off, work and years; absent, \
            PH matches no day. Each line of the answer is an object with state and next_change, \
            or with error.
            """
    )

    @Argument(help: "The opening hours.")
    var expression: String?

    @Option(
        help: ArgumentHelp(
            "The moment: now, or a time such as 2026-11-21T09:30.",
            valueName: "time"
        )
    )
    var at: TimeArgument?

    @Flag(help: "The expression is free text, Chinese or English.")
    var text = false

    @Option(
        help: ArgumentHelp("A database whose imported holidays count.", valueName: "path")
    )
    var db: String?

    @Flag(help: "Read objects line by line from standard input, and answer line by line.")
    var jsonLines = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if jsonLines == (expression != nil) {
            throw ValidationError("give either an expression or --json-lines")
        }
        if jsonLines, at != nil || json {
            throw ValidationError("--at and --json do not go with --json-lines")
        }
    }

    func run() throws {
        let holidays = try db.map { try StationStore(path: $0).holidays() } ?? .china
        guard let expression else {
            try HoursLines(isFreeText: text, china: holidays).run()
            return
        }
        let answer = try HoursReport(
            expression,
            isFreeText: text,
            at: at?.instant ?? .now,
            holidays: holidays,
            database: db
        )
        try Terminal.write(line: json ? answer.json() : answer.text())
    }
}
