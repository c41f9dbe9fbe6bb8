import ArgumentParser
import CivilTime
import OpeningHours
import StationStore
import Stations

/// `yizhan hours`: explains opening hours, one expression or a line of JSON after the other.
struct HoursCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            name: "hours",
            abstract: Message(
                "说明开放时间：是否开放、到几点、下次何时开放。",
                "Say whether opening hours are open, until when, and when next."
            ),
            discussion: Message(
                """
                  yizhan hours 'Mo-Fr 08:30-12:00,14:00-18:00; PH off'
                  yizhan hours --text '周一至周五 8:30—18:00 法定节假日除外' --at 2026-10-01T10:00
                  yizhan hours --json-lines < expressions.jsonl
                  yizhan hours 'Mo-Fr 09:00-17:00; PH off' --at 2027-10-01T10:00 --db city.gpkg

                表达式按 OpenStreetMap 的 opening_hours 书写；加 --text 则是自由的中文或英文，
                绝不猜测：看不懂的就是不明。

                PH 是中国的法定节假日。已知 2024 至 2026 年；加 --db 则还用
                “yizhan import FILE --as holidays”存入该数据库的年份。

                加 --json-lines 时，标准输入每行一个对象：expr，以及可选的 at（RFC 3339，
                不给则为现在）、tz（时区，如 Europe/Berlin；不给则为 Asia/Shanghai）和 holidays
                （"CN"、休息日列表，或含 off、work、years 的对象；不给则 PH 不匹配任何一天）。
                回答每行一个对象：state 和 next_change，或 error。
                """,
                """
                  yizhan hours 'Mo-Fr 08:30-12:00,14:00-18:00; PH off'
                  yizhan hours --text '周一至周五 8:30—18:00 法定节假日除外' --at 2026-10-01T10:00
                  yizhan hours --json-lines < expressions.jsonl
                  yizhan hours 'Mo-Fr 09:00-17:00; PH off' --at 2027-10-01T10:00 --db city.gpkg

                Expressions are those of OpenStreetMap's opening_hours; with --text they are free \
                Chinese or English, which is never guessed at: what is not understood is unknown.

                PH are the public holidays of China. Those of 2024 to 2026 are known; with --db \
                also those that 'yizhan import FILE --as holidays' took into that database.

                With --json-lines each line of standard input is an object: expr, and if wanted at \
                (RFC 3339; now if absent), tz (a zone such as Europe/Berlin; Asia/Shanghai if \
                absent) and holidays: "CN", a list of days off, or an object with off, work and \
                years; absent, PH matches no day. Each line of the answer is an object with state \
                and next_change, or with error.
                """
            )
        )
    }

    @Argument(help: .words("开放时间。", "The opening hours."))
    var expression: String?

    @Option(
        help: .words(
            "哪个时刻：now，或 2026-11-21T09:30 这样的时间。",
            "The moment: now, or a time such as 2026-11-21T09:30.",
            valueName: "time"
        )
    )
    var at: TimeArgument?

    @Flag(
        help: .words(
            "表达式是自由的中文或英文。",
            "The expression is free text, Chinese or English."
        )
    )
    var text = false

    @Option(
        help: .words(
            "采用其中节假日的数据库。",
            "A database whose imported holidays count.",
            valueName: "path"
        )
    )
    var db: String?

    @Flag(
        help: .words(
            "从标准输入逐行读对象，逐行回答。",
            "Read objects line by line from standard input, and answer line by line."
        )
    )
    var jsonLines = false

    @Flag(help: .words("用 JSON 输出。", "Print JSON."))
    var json = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        if jsonLines == (expression != nil) {
            throw ValidationError(
                "请给一个表达式，或用 --json-lines",
                "give either an expression or --json-lines"
            )
        }
        if jsonLines, at != nil || json {
            throw ValidationError(
                "--json-lines 不能与 --at、--json 同用",
                "--at and --json do not go with --json-lines"
            )
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
        if json {
            try Terminal.write(json: answer.json())
        } else {
            try Terminal.write(text: answer.text() + "\n")
        }
    }
}
