public import Geodesy

extension AreaCoverage {
    /// The place of the area that is farthest from any station, nil without stations.
    ///
    /// - Parameter stations: all that may serve the area, also those outside it.
    /// - Returns: the circle around that place, its radius certified to 1 m.
    /// - Complexity: O(log s) distances for an area of s metres across, and more where many places
    ///   are equally far.
    public func largestEmptyCircle(of stations: [Coordinate]) -> EmptyCircle? {
        largestEmptyCircle(of: NearestStation(stations))
    }

    /// The same with what finds the nearest station for many areas.
    func largestEmptyCircle(
        of stations: NearestStation,
        isCancelled: () -> Bool = { false }
    ) -> EmptyCircle? {
        let tree = parts.count == 1 ? parts[0].tree : EdgeTree(OutlineRings(outline).edges)
        return FarthestSearch.farthest(
            within: tree,
            from: stations,
            isCancelled: isCancelled
        )
    }

    /// The parts of the area without a station within reach, the largest first.
    ///
    /// Arcs are written as chords that keep the area of the disc (``ArcChords``), so the areas of
    /// all gaps and the covered area make up the whole; the error is below 1e-6 of the whole,
    /// and 1e-4 within sixteen radii of a pole. Positions have nine decimals, a tenth of a
    /// millimetre. Parts below a square metre are left out.
    ///
    /// - Parameters:
    ///   - stations: all that may serve the area, also those outside it.
    ///   - radius: the reach along the geodesic.
    /// - Returns: one gap for each connected part; parts that the antimeridian cuts are one.
    /// - Complexity: that of ``covered(by:within:)``, and O(n log n) for n positions of the gaps.
    public func gaps(of stations: [Coordinate], within radius: ServiceRadius) -> [Gap] {
        gaps(of: NearestStation(stations), within: radius) { false }
    }

    /// The same with what finds the nearest station for many areas; of no use once it is cancelled.
    func gaps(
        of stations: NearestStation,
        within radius: ServiceRadius,
        isCancelled: @escaping () -> Bool
    ) -> [Gap] {
        let places = relevant(stations.places, withinMetres: radius.metres, isCancelled)
        var edges: [Edge] = []
        for part in parts {
            let covered = Self.covered(
                part,
                by: places,
                withinMetres: radius.metres,
                records: true,
                isCancelled: isCancelled
            )
            edges += covered.bareBorder.map { edge in
                Edge(
                    start: Grid.position(degrees: edge.start),
                    end: Grid.position(degrees: edge.end)
                )
            }
            let union = covered.union
            edges += covered.arcs.flatMap { arc in
                ArcChords.edges(
                    of: arc,
                    around: union.places[arc.disc],
                    radiusMetres: union.radiusMetres
                )
            }
        }
        let arrangement = Noding.arranged(edges, isCancelled: isCancelled)
        guard !isCancelled() else { return [] }
        let rings = arrangement.rings { ($0.first?.winding ?? 0) > 0 }
            .map { ring in ring.map(PlanePoint.init) }
        guard !isCancelled() else { return [] }
        return SeamGroups.groups(of: GapPolygon.polygons(of: rings))
            .compactMap { isCancelled() ? nil : Gap($0, stations, isCancelled) }
            .sorted { $0.areaSquareMetres > $1.areaSquareMetres }
    }
}

extension Gap {
    /// Parts of an area below this are left out: an arc as written can be off by as much.
    private static let leastSquareMetres = 1.0

    /// Makes a gap of its polygons on the grid; nil if it is too small to matter.
    fileprivate init?(
        _ polygons: [GapPolygon],
        _ stations: NearestStation,
        _ isCancelled: () -> Bool
    ) {
        let rings = OutlineRings(rings: polygons.flatMap(\.degrees))
        guard let parts = try? rings.parts else { return nil }
        areaSquareMetres = parts.reduce(0) { $0 + $1.areaSquareMetres }
        guard areaSquareMetres >= Self.leastSquareMetres else { return nil }
        outline = MultiPolygon(polygons.compactMap(\.polygon))
        let tree = EdgeTree(rings.edges)
        farthest = FarthestSearch.farthest(
            within: tree,
            from: stations,
            isCancelled: isCancelled
        )
    }
}
