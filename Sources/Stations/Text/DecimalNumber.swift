/// Reads a number as people write it, and nothing else.
///
/// The standard library also takes `0x22`, `nan`, `inf` and turns `1e400` into infinity; none of
/// these is a number in a list of stations.
public enum DecimalNumber {
    /// The value of `[+-]digits[.digits][e[+-]digits]`, or nil.
    ///
    /// Full-width digits are read; a decimal comma and thousands separators are not.
    ///
    /// - Parameter text: the cell; space around it does not matter.
    /// - Returns: a finite number, or nil.
    public static func parse(_ text: String) -> Double? {
        let text = TextFolding.fold(text)
        guard text.utf8.count <= 64, hasDecimalForm(text.utf8) else { return nil }
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// A number as people write it: without a fraction if it is whole.
    ///
    /// - Parameter value: a number below 2^63 in magnitude.
    /// - Returns: `1000000`, and not `1000000.0`; `0.5`.
    public static func text(_ value: Double) -> String {
        Int64(exactly: value).map(String.init) ?? "\(value)"
    }

    private static func hasDecimalForm(_ bytes: String.UTF8View) -> Bool {
        var rest = bytes[...]
        skipSign(&rest)
        let whole = skipDigits(&rest)
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = skipDigits(&rest)
        }
        guard whole + fraction > 0 else { return false }
        if rest.first == UInt8(ascii: "e") {
            rest.removeFirst()
            skipSign(&rest)
            guard skipDigits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func skipSign(_ rest: inout Substring.UTF8View) {
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
            rest.removeFirst()
        }
    }

    private static func skipDigits(_ rest: inout Substring.UTF8View) -> Int {
        let digits = rest.prefix { (48...57).contains($0) }.count
        rest.removeFirst(digits)
        return digits
    }
}
