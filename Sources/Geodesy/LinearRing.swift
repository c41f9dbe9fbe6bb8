/// A closed ring of at least four positions, the first repeated as the last (RFC 7946, 3.1.6).
///
/// Its edges are straight lines in longitude and latitude (RFC 7946, 3.1.1), so an area over the
/// antimeridian has to be cut there into two polygons (RFC 7946, 3.1.9).
public struct LinearRing: Hashable, Sendable {
    /// The positions in order; the last equals the first.
    public let positions: [Coordinate]

    /// The smallest box around the ring, which never crosses the antimeridian.
    public let boundingBox: BoundingBox

    /// Makes a ring of positions that are closed already, or says why they are no ring.
    public init(_ positions: [Coordinate]) throws(LinearRingError) {
        guard positions.count >= 4, let first = positions.first, let last = positions.last else {
            throw .tooFewPositions(positions.count)
        }
        guard first == last else { throw .notClosed(first: first, last: last) }
        self.init(closed: positions, first: first)
    }

    private init(closed positions: [Coordinate], first: Coordinate) {
        var (west, east) = (first.longitude, first.longitude)
        var (south, north) = (first.latitude, first.latitude)
        for position in positions {
            west = min(west, position.longitude)
            east = max(east, position.longitude)
            south = min(south, position.latitude)
            north = max(north, position.latitude)
        }
        self.positions = positions
        boundingBox = BoundingBox(
            uncheckedSouthWest: Coordinate(onGlobe: west, south),
            northEast: Coordinate(onGlobe: east, north)
        )
    }

    /// The same ring in the other direction.
    public func reversed() -> LinearRing {
        LinearRing(closed: positions.reversed(), box: boundingBox)
    }

    private init(closed positions: [Coordinate], box: BoundingBox) {
        self.positions = positions
        boundingBox = box
    }
}
