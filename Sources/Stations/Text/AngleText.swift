/// One coordinate as people write it: `108.94702`, `108°56′49.3″E`, `北纬34度15分40秒`.
public struct AngleText: Hashable, Sendable {
    /// What a letter or word says the coordinate is.
    public enum Axis: Hashable, Sendable {
        /// East or west.
        case longitude
        /// North or south.
        case latitude
    }

    /// The degrees, or the metres of a projected system.
    public let degrees: Double
    /// What the text says it is, nil if it does not.
    public let axis: Axis?

    /// Reads a text; nil if it is no coordinate.
    public init?(_ text: String) {
        if let number = DecimalNumber.parse(text) {
            degrees = number
            axis = nil
            return
        }
        guard text.utf8.count <= 100 else { return nil }
        var rest = TextFolding.fold(text).filter { !$0.isWhitespace }
        var found: (axis: Axis, sign: Double)?
        for (word, axis, sign) in Self.directions {
            if rest.hasPrefix(word) {
                rest.removeFirst(word.count)
            } else if rest.hasSuffix(word) {
                rest.removeLast(word.count)
            } else {
                continue
            }
            found = (axis, sign)
            break
        }
        guard let size = Self.degrees(rest), found == nil || size >= 0 else { return nil }
        degrees = size * (found?.sign ?? 1)
        axis = found?.axis
    }

    /// `108`, `108.5°`, `108°56′`, `108°56′49.3″`, minutes and seconds below 60.
    private static func degrees(_ text: String) -> Double? {
        if let number = DecimalNumber.parse(text) { return number }
        let isNegative = text.hasPrefix("-")
        var rest = Substring(text.drop { $0 == "-" || $0 == "+" })
        var total = 0.0
        var unit = 1.0
        for (index, marks) in [degreeMarks, minuteMarks, secondMarks].enumerated() {
            if rest.isEmpty, index > 0 { break }
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            guard let value = DecimalNumber.parse(String(digits)), index == 0 || value < 60 else {
                return nil
            }
            rest = rest.dropFirst(digits.count)
            guard let mark = marks.first(where: rest.hasPrefix) else { return nil }
            rest = rest.dropFirst(mark.count)
            // Only the last part may have a fraction.
            guard rest.isEmpty || !digits.contains(".") else { return nil }
            total += value * unit
            unit /= 60
        }
        guard rest.isEmpty else { return nil }
        return isNegative ? -total : total
    }

    // The longer before the shorter; NFKC has made two primes of a double one.
    private static let degreeMarks = ["°", "º", "度", "˚", "o"]
    private static let minuteMarks = ["′", "'", "’", "‘", "分", "´", "`"]
    private static let secondMarks = ["′′", "''", "″", "\"", "”", "“", "秒", "’’"]

    private static let directions: [(String, Axis, Double)] = [
        ("东经", .longitude, 1), ("西经", .longitude, -1), ("北纬", .latitude, 1),
        ("南纬", .latitude, -1), ("east", .longitude, 1), ("west", .longitude, -1),
        ("north", .latitude, 1), ("south", .latitude, -1), ("e", .longitude, 1),
        ("w", .longitude, -1), ("n", .latitude, 1), ("s", .latitude, -1), ("东", .longitude, 1),
        ("西", .longitude, -1), ("北", .latitude, 1), ("南", .latitude, -1),
    ]
}
