import Testing

/// A text about opening hours and what must come of it.
struct HoursExample: Sendable, CustomTestStringConvertible {
    /// The text of a list.
    let text: String
    /// The expression, or the doubt.
    let result: String

    var testDescription: String { "\(text) ⇒ \(result)" }

    /// The examples of a table, one to a line.
    static func examples(_ table: String) -> [HoursExample] {
        table.split(separator: "\n").compactMap { (line: Substring) -> HoursExample? in
            guard let arrow = line.firstRange(of: " ⇒ ") else { return nil }
            let result = line.suffix(from: arrow.upperBound)
            return HoursExample(
                text: String(line.prefix(upTo: arrow.lowerBound)),
                result: String(result)
            )
        }
    }

    /// The texts that are understood in full.
    static let understood =
        times + wholeDay + nights + days + closures + seasons + english + malformed

    /// The texts that say nothing certain.
    static let refused = unknownWords + ambiguous + conflicting + timeless
}
