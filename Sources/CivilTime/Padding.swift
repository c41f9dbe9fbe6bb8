/// Writes numbers with leading zeros.
package enum Padding {
    /// A number that is not negative, with at least so many digits.
    package static func digits(_ number: Int, width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}

extension UInt8 {
    /// Whether the byte is one of the digits `0` … `9` in ASCII.
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
