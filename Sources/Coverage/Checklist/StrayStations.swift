import Geodesy
import Stations

/// Stations that lie outside the area that they are said to be in.
enum StrayStations {
    /// How far outside a station may lie: map outlines are a hundred metres off and more.
    private static let toleranceMetres = 200.0

    /// The stations that lie more than the tolerance outside.
    ///
    /// Outlines are taken as mended, as everywhere in an audit; of one that cannot be, nobody knows
    /// what lies outside.
    static func find(_ indices: [Int], in snapshot: StationSnapshot) -> [DataQuality.Stray] {
        let units = UnitDirectory(snapshot.areas)
        var outlines: [Int: MultiPolygon?] = [:]
        func outline(of area: Int) -> MultiPolygon? {
            if let known = outlines[area] { return known }
            let review = snapshot.areas[area].outline.reviewed()
            let outline = review.fault == nil ? review.outline : nil
            outlines[area] = .some(outline)
            return outline
        }
        return indices.compactMap { index in
            let station = snapshot.stations[index]
            guard let place = station.position?.coordinate,
                let area = units.area(of: station),
                let outline = outline(of: area), !outline.contains(place),
                let metres = distanceMetres(from: place, to: outline),
                metres > toleranceMetres
            else { return nil }
            return DataQuality.Stray(station: index, area: area, distanceMetres: metres)
        }
    }

    /// How far a place is from the nearest edge of an outline, nil without any.
    ///
    /// The nearest point is found on a plane map around the place, and the geodesic to it is measured;
    /// so the figure is never too short, and below 10 km at most a few thousandths too long.
    static func distanceMetres(from place: Coordinate, to outline: MultiPolygon) -> Double? {
        let map = PlaneMap(around: place)
        var best: (square: Double, x: Double, y: Double)?
        for polygon in outline.polygons {
            for ring in [polygon.exterior] + polygon.holes {
                for (start, end) in zip(ring.positions, ring.positions.dropFirst()) {
                    let point = nearest(to: map.point(start), map.point(end))
                    let square = point.x * point.x + point.y * point.y
                    if best.map({ square < $0.square }) ?? true {
                        best = (square, point.x, point.y)
                    }
                }
            }
        }
        guard let best, let nearest = map.coordinate(x: best.x, y: best.y) else { return nil }
        return Geodesic.distanceMetres(from: place, to: nearest)
    }

    /// The point of an edge that is nearest to the origin.
    private static func nearest(
        to start: (x: Double, y: Double),
        _ end: (x: Double, y: Double)
    ) -> (x: Double, y: Double) {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = dx * dx + dy * dy
        guard length > 0 else { return start }
        let share = min(max(-(start.x * dx + start.y * dy) / length, 0), 1)
        return (start.x + share * dx, start.y + share * dy)
    }
}
