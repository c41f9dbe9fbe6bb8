import Geodesy
import Stations

/// A unit by its name or its code, and which stations are its.
struct UnitName {
    private let name: String
    /// The area that the unit is, nil if none has its name or code.
    private let area: Area?
    /// What the codes of its stations begin with, nil for a unit without a code.
    private let prefix: String?

    /// Looks a unit up.
    ///
    /// - Parameters:
    ///   - text: the name or the code of the unit.
    ///   - areas: the areas whose names and codes units may have.
    init(_ text: String, among areas: [Area]) {
        let name = Self.fold(text)
        self.name = name
        area = areas.first { $0.code == text || Self.fold($0.name) == name }
        prefix = Self.prefix(of: text) ?? area.flatMap { Self.prefix(of: $0.code) }
    }

    /// Whether the unit has a code, or is an area.
    var isKnown: Bool { prefix != nil || area != nil }

    /// Whether a station belongs to the unit.
    func holds(_ station: Station) -> Bool {
        if let unit = station.unit, Self.fold(unit) == name { return true }
        if let code = station.adcode { return prefix.map(code.hasPrefix) ?? false }
        guard let area, let place = station.position?.coordinate else { return false }
        return area.outline.contains(place)
    }

    /// What the codes within a code begin with, nil if a text is no code of 6, 9 or 12 digits.
    private static func prefix(of text: String) -> String? {
        guard [6, 9, 12].contains(text.utf8.count),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        var digits = text[...]
        if digits.utf8.count == 6 {
            // The last pairs of a province or a city are zeros.
            while digits.utf8.count > 2, digits.hasSuffix("00") { digits = digits.dropLast(2) }
        }
        return String(digits)
    }

    private static func fold(_ text: String) -> String {
        TextFolding.fold(TextFolding.collapse(text))
    }
}
