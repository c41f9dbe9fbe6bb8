/// Writes numbers with leading zeros.
enum Padding {
    /// A number that is not negative, with at least so many digits.
    static func digits(_ number: Int, width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
