public import Geodesy
import SpatialIndex

extension AreaCoverage {
    /// The place of the area that is farthest from any station, nil without stations.
    ///
    /// - Parameter stations: all that may serve the area, also those outside it.
    /// - Returns: the circle around that place, its radius certified to 1 m.
    /// - Complexity: O(log s) distances for an area of s metres across, and more where many places
    ///   are equally far.
    public func largestEmptyCircle(of stations: [Coordinate]) -> EmptyCircle? {
        let tree = parts.count == 1 ? parts[0].tree : EdgeTree(OutlineRings(outline).edges)
        return FarthestSearch.farthest(
            within: tree,
            from: SpatialIndex(coordinates: stations)
        )
    }

    /// The parts of the area without a station within reach, the largest first.
    ///
    /// Arcs are written as chords that keep the area of the disc (``ChordRing``), so the areas of
    /// all gaps and the covered area make up the whole within 1e-4 of it. Positions have nine
    /// decimals, which is a tenth of a millimetre. Parts below a square metre are left out.
    ///
    /// - Parameters:
    ///   - stations: all that may serve the area, also those outside it.
    ///   - radius: the reach along the geodesic.
    /// - Returns: one gap for each connected part.
    /// - Complexity: O((n + k) log n) for n edges of the area and of all discs around that cross
    ///   each other k times.
    public func gaps(of stations: [Coordinate], within radius: ServiceRadius) -> [Gap] {
        var edges = OutlineRings(outline).edges.compactMap { edge in
            WindingEdge(
                from: Grid.position(degrees: edge.start),
                to: Grid.position(degrees: edge.end),
                step: Winding(outlines: 1, discs: 0)
            )
        }
        for place in relevant(stations, withinMetres: radius.metres) {
            edges += ChordRing(around: place, radiusMetres: radius.metres).edges
                .map { WindingEdge(edge: $0, step: Winding(outlines: 0, discs: 1)) }
        }
        let rings = Arrangement(Noding.noded(edges)).gapRings()
        let index = SpatialIndex(coordinates: stations)
        return SeamGroups.groups(of: GapPolygon.polygons(of: rings))
            .compactMap { Gap($0, stations: index) }
            .sorted { $0.areaSquareMetres > $1.areaSquareMetres }
    }
}

extension Gap {
    /// Parts of an area below this are left out: an arc as written can be off by as much.
    private static let leastSquareMetres = 1.0

    /// Makes a gap of its polygons on the grid; nil if it is too small to matter.
    fileprivate init?(_ polygons: [GapPolygon], stations: SpatialIndex) {
        let rings = OutlineRings(rings: polygons.flatMap(\.degrees))
        guard let parts = try? rings.parts else { return nil }
        areaSquareMetres = parts.reduce(0) { $0 + $1.areaSquareMetres }
        guard areaSquareMetres >= Self.leastSquareMetres else { return nil }
        outline = MultiPolygon(polygons.compactMap(\.polygon))
        farthest = FarthestSearch.farthest(within: EdgeTree(rings.edges), from: stations)
    }
}
