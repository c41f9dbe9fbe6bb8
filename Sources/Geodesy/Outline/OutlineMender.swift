/// Mends outlines.
struct OutlineMender {
    private(set) var log = MendLog()

    /// A polygon as rings.
    private struct Part: Hashable {
        var exterior: OpenRing
        var holes: [OpenRing]

        var rings: [OpenRing] { [exterior] + holes }
    }

    /// The outline mended.
    ///
    /// - Throws: what cannot be mended.
    mutating func mended(_ outline: MultiPolygon) throws(OutlineFault) -> MultiPolygon {
        let parts = distinct(outline.polygons.compactMap { part($0) })
        guard !parts.isEmpty else { throw .noArea }
        let rings = parts.flatMap(\.rings)
        let contacts = try RingContacts(rings)
        let isHole = parts.flatMap { [false] + Array(repeating: true, count: $0.holes.count) }
        guard let place = contacts.first else {
            try RingNesting(rings, isHole: isHole).check()
            return MultiPolygon(parts.compactMap { polygon($0) })
        }
        let cut = contacts.cut(rings)
        let polygons = try TouchingRings(rings: cut, isHole: isHole).polygons()
        guard !polygons.isEmpty else { throw .noArea }
        // Simple rings may touch each other in single positions, and are found again as they were.
        let found = Set(polygons.flatMap(\.rings).map { OpenRing(closed: $0).canonical })
        if found == Set(cut.map { OpenRing(positions: $0.compactMap(\.coordinate)).canonical }) {
            return MultiPolygon(parts.compactMap { polygon($0) })
        }
        log.note(.touching, at: place, count: contacts.count)
        return MultiPolygon(polygons)
    }

    /// The rings of a polygon that can have an area; nil without an exterior.
    private mutating func part(_ polygon: Polygon) -> Part? {
        let exterior = OpenRing(polygon.exterior, &log)
        guard exterior.positions.count > 2 else {
            log.note(.noArea, at: polygon.exterior.positions[0])
            return nil
        }
        var holes: [OpenRing] = []
        var seen: Set<OpenRing> = []
        for hole in polygon.holes {
            let ring = OpenRing(hole, &log)
            if ring.positions.count < 3 {
                log.note(.noArea, at: hole.positions[0])
            } else if polygon.holes.count > 1, !seen.insert(ring.canonical).inserted {
                log.note(.repeatedRing, at: hole.positions[0])
            } else {
                holes.append(ring)
            }
        }
        return Part(exterior: exterior, holes: holes)
    }

    /// The polygons without those that stand there already.
    private mutating func distinct(_ parts: [Part]) -> [Part] {
        guard parts.count > 1 else { return parts }
        var seen: Set<Part> = []
        return parts.filter { part in
            let canonical = Part(
                exterior: part.exterior.canonical,
                holes: part.holes.map(\.canonical).sorted {
                    $0.positions.lexicographicallyPrecedes($1.positions) {
                        ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude)
                    }
                }
            )
            guard seen.insert(canonical).inserted else {
                log.note(.repeatedRing, at: part.exterior.positions[0])
                return false
            }
            return true
        }
    }

    /// A polygon of rings that do not touch, in the winding of the standard.
    private mutating func polygon(_ part: Part) -> Polygon? {
        guard let exterior = part.exterior.closed else { return nil }
        return Polygon(
            exterior: wound(exterior, counterclockwise: true),
            holes: part.holes.compactMap(\.closed).map { wound($0, counterclockwise: false) }
        )
    }

    private mutating func wound(_ ring: LinearRing, counterclockwise: Bool) -> LinearRing {
        guard ring.isCounterclockwise != counterclockwise else { return ring }
        log.note(.winding, at: ring.positions[0])
        return ring.reversed()
    }
}
