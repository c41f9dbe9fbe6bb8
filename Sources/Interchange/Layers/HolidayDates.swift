import CivilTime
import Stations

/// Reads a day, or the days from one to another, as people write them.
enum HolidayDates {
    /// The most days that an entry may stand for.
    private static let maximumCount = 366

    /// The most days that a file may name.
    static let maximumTotal = 20_000

    /// What an entry may look like.
    static let expected = Message(
        "日期，如 2026-10-01 或 2026-10-01/2026-10-07",
        "a date such as 2026-10-01, or dates such as 2026-10-01/2026-10-07"
    )

    private static let separators = ["至", "到", "~", "—", "–", " - ", "/"]

    /// The days that a text names, nil for any other text.
    ///
    /// A range has one of `/ ~ 至 到 —` between its ends, both included. Each end is written as
    /// a cell of a list has it.
    static func read(_ text: String) -> [CivilDate]? {
        let folded = TextFolding.fold(text)
        for separator in separators {
            let ends = folded.split(separator: separator, omittingEmptySubsequences: false)
            guard ends.count == 2, let first = day(ends[0]), let last = day(ends[1]) else {
                continue
            }
            let count = last.dayNumber - first.dayNumber + 1
            guard (1...maximumCount).contains(count) else { return nil }
            return (first.dayNumber...last.dayNumber).map(CivilDate.init(dayNumber:))
        }
        return day(folded[...]).map { [$0] }
    }

    /// One day; behind it may stand a time, as spreadsheets write it, and nothing else.
    private static func day(_ text: Substring) -> CivilDate? {
        let parts = text.split { $0 == " " || $0 == "t" }
        guard let date = parts.first.map(String.init).flatMap(CivilDate.init(cell:)),
            parts.count == 1 || (parts.count == 2 && isTime(parts[1]))
        else { return nil }
        return date
    }

    private static func isTime(_ text: Substring) -> Bool {
        text.contains(":") && text.allSatisfy { "0123456789:.+z".contains($0) }
    }
}
