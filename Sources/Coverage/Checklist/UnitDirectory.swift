import Stations

/// Finds the area that a station is said to be in.
struct UnitDirectory {
    private var byCode: [String: Int] = [:]
    private var byName: [String: Int] = [:]

    init(_ areas: [Area]) {
        for (number, area) in areas.enumerated() {
            if byCode[area.code] == nil { byCode[area.code] = number }
            let name = TextFolding.fold(area.name)
            if byName[name] == nil { byName[name] = number }
        }
    }

    /// The area that a station is said to be in.
    ///
    /// It is that of the `adcode`, or of the longest part of it that is known, for 9 digits of a
    /// street lie within the 6 of a district; without an `adcode` the one that the `unit` names.
    func area(of station: Station) -> Int? {
        guard let code = station.adcode else {
            return station.unit.flatMap { byCode[$0] ?? byName[TextFolding.fold($0)] }
        }
        return [code.count, 9, 6].lazy
            .filter { $0 <= code.count }
            .compactMap { byCode[String(code.prefix($0))] }
            .first
    }
}
