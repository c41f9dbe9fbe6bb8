import Stations

/// A unit by its name or its code, and which stations are its.
struct UnitName {
    private let name: String
    /// What the codes of its stations begin with, nil for a unit without a code.
    private let prefix: String?

    init(_ text: String) {
        name = TextFolding.fold(TextFolding.collapse(text))
        var digits = text[...]
        guard [6, 9, 12].contains(text.utf8.count),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else {
            prefix = nil
            return
        }
        if digits.utf8.count == 6 {
            // The last pairs of a province or a city are zeros.
            while digits.utf8.count > 2, digits.hasSuffix("00") { digits = digits.dropLast(2) }
        }
        prefix = String(digits)
    }

    /// Whether a station belongs to the unit.
    func holds(_ station: Station) -> Bool {
        if let unit = station.unit, TextFolding.fold(TextFolding.collapse(unit)) == name {
            return true
        }
        guard let prefix, let code = station.adcode else { return false }
        return code.hasPrefix(prefix)
    }
}
