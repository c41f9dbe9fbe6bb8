/// Text in a list that a spreadsheet would run as a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line break gets an
/// apostrophe in front, after which every spreadsheet shows it as it is written. A plain number
/// such as -1.5 stays one; a telephone number such as +86 29 … would be added up, or lose its plus,
/// and gets the apostrophe. A cell that has apostrophes and then such a character gets one more, so
/// that ``restored(_:)`` gives every text back.
public enum FormulaGuard {
    /// A cell that no spreadsheet runs.
    public static func defused(_ cell: String) -> String {
        looksLikeFormula(cell) && !isNumber(cell) ? "'" + cell : cell
    }

    /// A cell for a list in which nothing else is defused: only what ``restored(_:)`` would change
    /// gets an apostrophe.
    public static func kept(_ cell: String) -> String {
        cell.utf8.first == apostrophe && looksLikeFormula(cell) ? "'" + cell : cell
    }

    /// The text of a cell that ``defused(_:)`` or ``kept(_:)`` wrote, or that a clerk wrote with
    /// the spreadsheet's own apostrophe.
    public static func restored(_ cell: String) -> String {
        guard cell.utf8.first == apostrophe, looksLikeFormula(cell) else { return cell }
        return String(cell.dropFirst())
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// Whether a cell begins so, whatever apostrophes stand before.
    private static func looksLikeFormula(_ cell: String) -> Bool {
        switch cell.unicodeScalars.first(where: { $0 != "'" }) {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    /// Whether a cell is a negative number in plain digits.
    private static func isNumber(_ cell: String) -> Bool {
        var digits = cell.utf8.dropFirst()
        guard cell.utf8.first == UInt8(ascii: "-") else { return false }
        if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
            let fraction = digits[digits.index(after: point)...]
            guard !fraction.isEmpty, fraction.allSatisfy(isDigit) else { return false }
            digits = digits[..<point]
        }
        return !digits.isEmpty && digits.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
