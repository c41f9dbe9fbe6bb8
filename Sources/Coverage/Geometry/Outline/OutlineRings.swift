import Geodesy

/// The rings of an outline as edges with the area on their left.
struct OutlineRings {
    let rings: [[PlanePoint]]

    init(_ outline: MultiPolygon) {
        rings = outline.followingRightHandRule().polygons.flatMap { polygon in
            ([polygon.exterior] + polygon.holes).map { ring in
                ring.positions.map { PlanePoint(x: $0.longitude, y: $0.latitude) }
            }
        }
    }

    /// Takes closed rings with the area on their left.
    init(rings: [[PlanePoint]]) {
        self.rings = rings
    }

    /// The edges, without those of no length, those beside each other together.
    var edges: [Edge] {
        rings.flatMap { ring in
            zip(ring, ring.dropFirst()).compactMap { $0 == $1 ? nil : Edge(start: $0, end: $1) }
        }
        .inSpaceOrder()
    }

    /// The outline on one map, or on two if it reaches both poles, since neither map has the other.
    var parts: [OutlinePart] {
        get throws(CoverageError) {
            let latitudes = rings.joined().lazy.map(\.y)
            guard let south = latitudes.min(), let north = latitudes.max() else { return [] }
            guard south < -80, north > 80 else { return [try OutlinePart(edges)] }
            return [
                try OutlinePart(half(north: true).edges), try OutlinePart(half(north: false).edges),
            ]
        }
    }

    /// What is north of the equator, or what is south of it, closed along the equator.
    ///
    /// Edges along the equator may run to and fro; what they sweep cancels out.
    /// Reference: I. E. Sutherland and G. W. Hodgman (1974), Reentrant polygon clipping.
    func half(north: Bool) -> OutlineRings {
        OutlineRings(
            rings: rings.map { ring in
                var kept: [PlanePoint] = []
                func isKept(_ place: PlanePoint) -> Bool { north ? place.y >= 0 : place.y <= 0 }
                for (start, end) in zip(ring, ring.dropFirst()) {
                    if isKept(start) { kept.append(start) }
                    if isKept(start) != isKept(end) {
                        let part = start.y / (start.y - end.y)
                        kept.append(PlanePoint(x: start.x + part * (end.x - start.x), y: 0))
                    }
                }
                return kept + kept.prefix(1)
            }
        )
    }
}
