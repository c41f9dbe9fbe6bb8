/// Polygons that hang together over the antimeridian.
struct SeamGroups {
    private var leaders: [Int]

    /// The groups of some polygons on the grid.
    static func groups(of polygons: [GapPolygon]) -> [[GapPolygon]] {
        var groups = SeamGroups(leaders: Array(polygons.indices))
        let east = stretches(of: polygons, at: Grid.halfTurn)
        let west = stretches(of: polygons, at: -Grid.halfTurn)
        for one in east {
            for other in west where one.low < other.high && other.low < one.high {
                groups.join(one.polygon, other.polygon)
            }
        }
        let members = Dictionary(grouping: polygons.indices) { groups.leader(of: $0) }
        return members.keys.sorted().map { leader in
            (members[leader] ?? []).map { polygons[$0] }
        }
    }

    /// A stretch of the antimeridian that bounds a polygon.
    private struct Stretch {
        let polygon: Int
        let low: Double
        let high: Double
    }

    private static func stretches(of polygons: [GapPolygon], at meridian: Double) -> [Stretch] {
        polygons.enumerated().flatMap { index, polygon in
            polygon.rings.flatMap { ring in
                zip(ring, ring.dropFirst() + ring.prefix(1)).compactMap { start, end in
                    guard start.x == meridian, end.x == meridian else { return nil }
                    let (low, high) = (min(start.y, end.y), max(start.y, end.y))
                    return Stretch(polygon: index, low: low, high: high)
                }
            }
        }
    }

    private func leader(of polygon: Int) -> Int {
        var leader = polygon
        while leaders[leader] != leader { leader = leaders[leader] }
        return leader
    }

    private mutating func join(_ first: Int, _ second: Int) {
        let (one, other) = (leader(of: first), leader(of: second))
        leaders[max(one, other)] = min(one, other)
    }
}
