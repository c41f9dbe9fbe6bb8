/// Writes numbers for people, the same in every locale.
public enum Figure {
    /// What stands where there is no figure.
    public static let absent = "—"

    /// A number with a fixed count of decimals and thousands set apart by commas.
    ///
    /// What is not finite, or beyond 2^53, is ``absent``: no report shows NaN.
    public static func decimal(_ number: Double?, places: Int = 0) -> String {
        guard let number, number.isFinite else { return absent }
        var factor = 1.0
        for _ in 0..<places { factor *= 10 }
        let scaled = (number.magnitude * factor).rounded()
        guard scaled < 9e15 else { return absent }
        let (whole, fraction) = UInt64(scaled).quotientAndRemainder(dividingBy: UInt64(factor))
        let sign = number < 0 && scaled > 0 ? "−" : ""
        let head = sign + grouped(whole)
        guard places > 0 else { return head }
        let digits = String(fraction)
        return head + "." + String(repeating: "0", count: places - digits.count) + digits
    }

    /// A count.
    public static func count(_ number: Int?) -> String { decimal(number.map(Double.init)) }

    /// A share as per cent with one decimal: `78.3 %`.
    ///
    /// A share below one never shows as 100.0 %, nor one above zero as 0.0 %.
    public static func share(_ share: Double?) -> String {
        guard let share, share.isFinite else { return absent }
        if share < 1, share >= 0.9995 { return "> 99.9 %" }
        if share > 0, share < 0.0005 { return "< 0.1 %" }
        return decimal(share * 100, places: 1) + " %"
    }

    /// A length in metres: `831 m`.
    public static func metres(_ metres: Double?) -> String {
        guard let metres, metres.isFinite else { return absent }
        return decimal(metres) + " m"
    }

    /// An area: `832.94 km²`, with fewer decimals the larger it is.
    public static func squareKilometres(_ squareMetres: Double?) -> String {
        guard let squareMetres, squareMetres.isFinite else { return absent }
        let area = squareMetres / 1e6
        return decimal(area, places: area < 10 ? 3 : area < 1_000 ? 2 : 0) + " km²"
    }

    /// A difference with its sign: `+1.2`; one that rounds to nothing is `±0`.
    public static func change(_ difference: Double?, places: Int) -> String {
        guard let difference, difference.isFinite else { return absent }
        let text = decimal(difference.magnitude, places: places)
        guard text.contains(where: { $0 != "0" && $0 != "." }) else { return "±0" }
        return (difference < 0 ? "−" : "+") + text
    }

    /// Degrees for people: six decimals, about 0.1 m.
    public static func degrees(_ degrees: Double) -> String { decimal(degrees, places: 6) }

    private static func grouped(_ number: UInt64) -> String {
        let digits = Array(String(number))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
