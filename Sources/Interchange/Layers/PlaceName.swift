import Geodesy

/// Names what has no code and no name by its place: `at 108.94,34.26`.
enum PlaceName {
    /// The name of a place, to a centimetre.
    static func name(of place: Coordinate?) -> String {
        guard let place else { return "at nowhere" }
        return "at \(degrees(place.longitude)),\(degrees(place.latitude))"
    }

    private static func degrees(_ value: Double) -> String {
        // Seven decimals without an exponent, and without zeros at the end.
        let steps = Int64((value * 1e7).rounded())
        let fraction = String(steps.magnitude % 10_000_000)
        var digits = String(repeating: "0", count: 7 - fraction.count) + fraction
        while digits.hasSuffix("0") { digits.removeLast() }
        let whole = (steps < 0 ? "-" : "") + String(steps.magnitude / 10_000_000)
        return digits.isEmpty ? whole : whole + "." + digits
    }
}
