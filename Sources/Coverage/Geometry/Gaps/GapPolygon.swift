import Geodesy

/// A polygon on the grid: an exterior counterclockwise, and holes clockwise.
struct GapPolygon {
    let exterior: [PlanePoint]
    var holes: [[PlanePoint]]

    var rings: [[PlanePoint]] { [exterior] + holes }

    /// The rings closed, in degrees.
    var degrees: [[PlanePoint]] {
        rings.map { ring in (ring + ring.prefix(1)).map(Grid.degrees) }
    }

    /// The polygon in degrees; nil only if a ring has less than three positions.
    var polygon: Polygon? {
        let rings = degrees.map { ring in
            ring.compactMap { try? Coordinate(longitude: $0.x, latitude: $0.y) }
        }
        return try? Polygon(rings: rings)
    }

    /// Gives each hole to the smallest exterior around it.
    ///
    /// - Parameter rings: rings that do not cross, exteriors counterclockwise and holes clockwise.
    /// - Returns: one polygon for each exterior.
    static func polygons(of rings: [[PlanePoint]]) -> [GapPolygon] {
        var shells: [Shell] = []
        var holes: [[PlanePoint]] = []
        for ring in rings {
            let area = Self.area(of: ring)
            if area > 0 {
                shells.append(Shell(area: area, tree: EdgeTree(edges(of: ring)), ring: ring))
            } else {
                holes.append(ring)
            }
        }
        shells.sort { $0.area < $1.area }
        var polygons = shells.map { GapPolygon(exterior: $0.ring, holes: []) }
        for hole in holes {
            // The middle of an edge lies on no other ring.
            let middle = Edge(start: hole[0], end: hole[1]).point(at: 0.5)
            let box = EdgeTree(edges(of: hole)).box
            let owner = shells.firstIndex { $0.tree.box.contains(box) && $0.tree.contains(middle) }
            if let owner { polygons[owner].holes.append(hole) }
        }
        return polygons
    }

    /// A ring counterclockwise that may have holes.
    private struct Shell {
        let area: Double
        let tree: EdgeTree
        let ring: [PlanePoint]
    }

    private static func edges(of ring: [PlanePoint]) -> [Edge] {
        zip(ring, ring.dropFirst() + ring.prefix(1)).map { Edge(start: $0, end: $1) }
    }

    private static func area(of ring: [PlanePoint]) -> Double {
        guard let first = ring.first else { return 0 }
        return zip(ring, ring.dropFirst()).reduce(0) { sum, next in
            sum + (next.0 - first).cross(next.1 - first)
        }
    }
}
