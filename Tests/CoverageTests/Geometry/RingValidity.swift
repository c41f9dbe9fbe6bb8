import Coverage
import Geodesy

/// Whether polygons are valid as OGC 06-103r4, 6.1.11 and RFC 7946 want it, by brute force.
enum RingValidity {
    /// What is wrong with an outline; empty for nothing.
    static func faults(of outline: MultiPolygon) -> [String] {
        var faults: [String] = []
        for polygon in outline.polygons {
            let rings = [polygon.exterior] + polygon.holes
            if !polygon.exterior.isCounterclockwise { faults.append("exterior clockwise") }
            if polygon.holes.contains(where: \.isCounterclockwise) {
                faults.append("hole counterclockwise")
            }
            for ring in rings {
                let corners = ring.positions.dropLast()
                if Set(corners).count != corners.count { faults.append("a position twice") }
            }
            for hole in polygon.holes {
                let places = hole.positions.map { polygon.exterior.location(of: $0) }
                if places.contains(.outside) || !places.contains(.inside) {
                    faults.append("hole outside")
                }
            }
        }
        let edges = outline.polygons.flatMap { polygon in
            ([polygon.exterior] + polygon.holes).flatMap { ring in
                zip(ring.positions, ring.positions.dropFirst()).map { ($0, $1) }
            }
        }
        for (index, first) in edges.enumerated() {
            for second in edges[(index + 1)...] where meet(first, second) {
                faults.append("\(first) meets \(second)")
            }
        }
        return faults
    }

    private typealias Edge = (Coordinate, Coordinate)

    /// Whether two edges have a place in common that is no end of both.
    private static func meet(_ first: Edge, _ second: Edge) -> Bool {
        let reach =
            min(first.0.longitude, first.1.longitude)...max(first.0.longitude, first.1.longitude)
        guard max(second.0.longitude, second.1.longitude) >= reach.lowerBound,
            min(second.0.longitude, second.1.longitude) <= reach.upperBound
        else { return false }
        let a = side(first, second.0)
        let b = side(first, second.1)
        let c = side(second, first.0)
        let d = side(second, first.1)
        if a * b < 0, c * d < 0 { return true }
        return (a == 0 && isWithin(second.0, first)) || (b == 0 && isWithin(second.1, first))
            || (c == 0 && isWithin(first.0, second)) || (d == 0 && isWithin(first.1, second))
    }

    private static func side(_ edge: Edge, _ place: Coordinate) -> Double {
        (edge.1.longitude - edge.0.longitude) * (place.latitude - edge.0.latitude)
            - (edge.1.latitude - edge.0.latitude) * (place.longitude - edge.0.longitude)
    }

    private static func isWithin(_ place: Coordinate, _ edge: Edge) -> Bool {
        guard place != edge.0, place != edge.1 else { return false }
        let x = min(edge.0.longitude, edge.1.longitude)...max(edge.0.longitude, edge.1.longitude)
        let y = min(edge.0.latitude, edge.1.latitude)...max(edge.0.latitude, edge.1.latitude)
        return x.contains(place.longitude) && y.contains(place.latitude)
    }
}
