import Geodesy
import Stations

/// The areas of an audit with what lies in each.
struct AuditedAreas {
    /// The places of the areas in the snapshot.
    let indices: [Int]
    /// The areas.
    let areas: [Area]
    /// Their outlines, made ready for geometry.
    let outlines: [AreaCoverage]
    /// The code and the names of all together.
    let heading: (code: String, name: String, englishName: String?)
    /// The stations in each area, those without a position by their `adcode`.
    let stations: [[Int]]

    /// Chooses areas and sorts the stations of a snapshot into them.
    ///
    /// Without a code these are the areas that have no other below them; with one, the areas
    /// directly below it, or itself.
    ///
    /// - Throws: ``AuditError`` if there is no such area, or an outline crosses itself.
    init(
        code: String?,
        in snapshot: StationSnapshot,
        _ watch: AuditWatch
    ) throws(AuditError) {
        let choice = try AreaChoice(code: code, areas: snapshot.areas)
        indices = choice.indices
        heading = choice.heading
        let areas = choice.indices.map { snapshot.areas[$0] }
        self.areas = areas
        var outlines: [AreaCoverage] = []
        for (number, area) in areas.enumerated() {
            try watch.begin(.preparing, number, of: areas.count)
            outlines.append(try Self.outline(of: area))
        }
        self.outlines = outlines
        stations = Self.sort(snapshot, into: areas)
    }

    private static func outline(of area: Area) throws(AuditError) -> AreaCoverage {
        do {
            return try AreaCoverage(area.outline)
        } catch {
            throw .badOutline(code: area.code, name: area.name, error)
        }
    }

    private static func sort(_ snapshot: StationSnapshot, into areas: [Area]) -> [[Int]] {
        var sorted = Array(repeating: [Int](), count: areas.count)
        let located = snapshot.stations.indices.filter { snapshot.stations[$0].position != nil }
        let numbers = AreaLocator(areas.map(\.outline))
            .areas(ofEach: located.compactMap { snapshot.stations[$0].position?.coordinate })
        for (index, number) in zip(located, numbers) where number >= 0 {
            sorted[Int(number)].append(index)
        }
        for (index, station) in snapshot.stations.enumerated() where station.position == nil {
            guard let adcode = station.adcode,
                let number = areas.firstIndex(where: { $0.holds(adcode: adcode) })
            else { continue }
            sorted[number].append(index)
        }
        return sorted.map { $0.sorted() }
    }
}

extension Area {
    /// Whether a code is this area's, or that of a street in it.
    fileprivate func holds(adcode: String) -> Bool {
        code.utf8.count >= 6 && adcode.utf8.starts(with: code.utf8)
    }
}
