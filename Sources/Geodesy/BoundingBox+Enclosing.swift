extension BoundingBox {
    /// The smallest box around some places, which crosses the antimeridian if that is shorter.
    ///
    /// It is nil for no places. When both ways round are equally long, the box does not cross.
    ///
    /// - Complexity: O(n log n) for n places.
    public init?(enclosing coordinates: some Sequence<Coordinate>) {
        self.init(
            enclosing: coordinates.map { place in
                BoundingBox(uncheckedSouthWest: place, northEast: place)
            }
        )
    }

    /// The smallest box around some boxes, which crosses the antimeridian if that is shorter.
    ///
    /// It is nil for no boxes.
    ///
    /// - Complexity: O(n log n) for n boxes.
    public init?(enclosing boxes: [BoundingBox]) {
        guard let first = boxes.first else { return nil }
        var south = first.southWest.latitude
        var north = first.northEast.latitude
        for box in boxes {
            south = min(south, box.southWest.latitude)
            north = max(north, box.northEast.latitude)
        }
        let (west, east) = Self.shortestSpan(of: boxes)
        self.init(
            uncheckedSouthWest: Coordinate(onGlobe: west, south),
            northEast: Coordinate(onGlobe: east, north)
        )
    }

    /// What remains of the circle of longitude without the widest gap between the boxes.
    private static func shortestSpan(of boxes: [BoundingBox]) -> (west: Double, east: Double) {
        let arcs = boxes.map(Span.init).sorted { $0.west < $1.west }
        guard var reach = arcs.max(by: { $0.end < $1.end }) else { return (-180, 180) }
        var widest = (gap: -Double.infinity, west: -180.0, east: 180.0)
        // The first gap lies between the farthest end, one turn earlier, and the first beginning.
        var turn = 360.0
        for arc in arcs {
            let gap = arc.west - (reach.end - turn)
            if gap > widest.gap {
                widest = (gap, arc.west, reach.east)
            }
            if arc.end > reach.end - turn {
                reach = arc
                turn = 0
            }
        }
        guard widest.gap > 0 else { return (-180, 180) }
        // The antimeridian takes the sign that spares the box the crossing.
        let east = widest.east == -180 ? 180 : widest.east
        let west = widest.west == 180 && east < 180 ? -180 : widest.west
        return (west, east)
    }

    /// The longitudes of one box, with an end that counts on beyond 180.
    private struct Span {
        let west: Double
        let east: Double
        let end: Double

        init(_ box: BoundingBox) {
            west = box.southWest.longitude
            east = box.northEast.longitude
            end = box.crossesAntimeridian ? east + 360 : east
        }
    }
}
