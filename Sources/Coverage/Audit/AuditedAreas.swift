import Geodesy
import Stations

/// The areas of an audit with what lies in each.
struct AuditedAreas {
    /// The places of the areas in the snapshot.
    let indices: [Int]
    /// The areas, their outlines as mended.
    let areas: [Area]
    /// Their outlines, made ready for geometry.
    let outlines: [AreaCoverage]
    /// The code and the names of all together.
    let heading: (code: String, name: String, englishName: String?)
    /// The stations in each area, those without a position by their `adcode`.
    let stations: [[Int]]
    /// The areas that are left out.
    let absent: [Absent]
    /// The areas whose outlines are doubted, with the degrees of longitude that they span.
    let doubtful: [(area: Int, degrees: Double)]
    /// The areas laid over each other; nil for one.
    let overlay: AreaOverlay?

    /// An area that is left out.
    struct Absent {
        let index: Int
        /// The area, its outline the boxes around its polygons.
        let area: Area
        let reason: CoverageError
        /// The stations there.
        let stations: [Int]
    }

    /// Chooses areas and sorts the stations of a snapshot into them.
    ///
    /// Without a code these are the areas that have no other below them; with one, the areas
    /// directly below it, or itself. Those whose outline says nothing are left out.
    ///
    /// - Throws: ``AuditError`` if there is no such area, or none that has a usable outline.
    init(
        code: String?,
        in snapshot: StationSnapshot,
        _ watch: AuditWatch
    ) throws(AuditError) {
        let choice = try AreaChoice(code: code, areas: snapshot.areas)
        heading = choice.heading
        var indices: [Int] = []
        var areas: [Area] = []
        var outlines: [AreaCoverage] = []
        var faulty: [(index: Int, area: Area, reason: CoverageError)] = []
        var doubtful: [(area: Int, degrees: Double)] = []
        for (number, index) in choice.indices.enumerated() {
            try watch.begin(.preparing, number, of: choice.indices.count)
            let area = snapshot.areas[index]
            let review = area.outline.reviewed()
            do throws(CoverageError) {
                if let fault = review.fault { throw .outline(fault) }
                outlines.append(try AreaCoverage(valid: review.outline))
                if let degrees = review.doubtfulDegrees { doubtful.append((areas.count, degrees)) }
                areas.append(area.with(outline: review.outline))
                indices.append(index)
            } catch {
                // Nobody knows what it encloses, but nothing of it lies beyond its box.
                let boxes = area.outline.polygons.compactMap(\.box)
                faulty.append((index, area.with(outline: MultiPolygon(boxes)), error))
            }
        }
        if areas.isEmpty, let first = faulty.first {
            throw .badOutline(code: first.area.code, name: first.area.name, first.reason)
        }
        self.indices = indices
        self.areas = areas
        self.outlines = outlines
        self.doubtful = doubtful
        overlay = AreaOverlay(of: outlines, watch.isCancelled)
        try watch.check()
        let sorted = Self.sort(snapshot, into: areas, and: faulty.map(\.area))
        stations = Array(sorted.prefix(areas.count))
        absent = zip(faulty, sorted.dropFirst(areas.count)).map { fault, stations in
            Absent(
                index: fault.index,
                area: fault.area,
                reason: fault.reason,
                stations: stations
            )
        }
    }

    /// The stations in each area, then those in each that is left out; each station once.
    private static func sort(
        _ snapshot: StationSnapshot,
        into areas: [Area],
        and absent: [Area]
    ) -> [[Int]] {
        let all = areas + absent
        var sorted = Array(repeating: [Int](), count: all.count)
        let located = snapshot.stations.indices.filter { snapshot.stations[$0].position != nil }
        let numbers = AreaLocator(all.map(\.outline))
            .areas(ofEach: located.compactMap { snapshot.stations[$0].position?.coordinate })
        for (index, number) in zip(located, numbers) where number >= 0 {
            sorted[Int(number)].append(index)
        }
        for (index, station) in snapshot.stations.enumerated() where station.position == nil {
            guard let adcode = station.adcode,
                let number = all.firstIndex(where: { $0.holds(adcode: adcode) })
            else { continue }
            sorted[number].append(index)
        }
        return sorted.map { $0.sorted() }
    }
}

extension AreaOverlay {
    /// Lays the outlines of an audit over each other; nil if there is nothing to compare, or if
    /// they reach both poles, of which no map has both.
    fileprivate init?(of outlines: [AreaCoverage], _ isCancelled: () -> Bool) {
        let south = outlines.map(\.box.southWest.latitude).min() ?? 0
        let north = outlines.map(\.box.northEast.latitude).max() ?? 0
        guard outlines.count > 1, south > -80 || north < 80 else { return nil }
        self.init(outlines.map(\.outline), isCancelled: isCancelled)
    }
}

extension Polygon {
    /// The box around the polygon.
    fileprivate var box: Polygon? {
        let (low, high) = (boundingBox.southWest, boundingBox.northEast)
        let corners = [
            (low.longitude, low.latitude), (high.longitude, low.latitude),
            (high.longitude, high.latitude), (low.longitude, high.latitude),
            (low.longitude, low.latitude),
        ]
        let ring = corners.compactMap { try? Coordinate(longitude: $0.0, latitude: $0.1) }
        return try? Polygon(rings: [ring])
    }
}

extension Area {
    /// Whether a code is this area's, or that of a street in it.
    fileprivate func holds(adcode: String) -> Bool {
        code.utf8.count >= 6 && adcode.utf8.starts(with: code.utf8)
    }
}
