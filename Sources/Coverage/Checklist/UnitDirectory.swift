import Stations

/// Finds areas by the names and codes of units, and so the area that a station is said to be in.
struct UnitDirectory {
    private var byCode: [String: Int] = [:]
    private var byName: [String: Int] = [:]

    init(_ areas: [Area]) {
        for (number, area) in areas.enumerated() {
            if byCode[area.code] == nil { byCode[area.code] = number }
            let name = Self.fold(area.name)
            if byName[name] == nil { byName[name] = number }
        }
    }

    /// A name as it is compared.
    static func fold(_ name: String) -> String { TextFolding.fold(TextFolding.collapse(name)) }

    /// The area with the code or the name of a unit.
    func area(of unit: String) -> Int? { byCode[unit] ?? byName[Self.fold(unit)] }

    /// The area that a station is said to be in.
    ///
    /// It is that of the `adcode`, or of the longest part of it that is known, for 9 digits of a
    /// street lie within the 6 of a district; without an `adcode` the one that the `unit` names.
    func area(of station: Station) -> Int? {
        guard let code = station.adcode else {
            return station.unit.flatMap(area)
        }
        return [code.count, 9, 6].lazy
            .filter { $0 <= code.count }
            .compactMap { byCode[String(code.prefix($0))] }
            .first
    }
}
