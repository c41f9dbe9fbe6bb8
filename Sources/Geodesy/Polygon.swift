/// An area within one ring and outside others, with edges straight in longitude and latitude.
public struct Polygon: Hashable, Sendable {
    /// The ring around the area.
    public let exterior: LinearRing

    /// The rings around what is left out; they are expected within the exterior.
    public let holes: [LinearRing]

    /// Makes a polygon of rings, in any winding.
    public init(exterior: LinearRing, holes: [LinearRing] = []) {
        self.exterior = exterior
        self.holes = holes
    }

    /// Makes a polygon of the positions of its rings as in GeoJSON, the exterior first.
    public init(rings: [[Coordinate]]) throws(PolygonError) {
        try self.init(rings: rings, polygonIndex: 0)
    }

    init(rings: [[Coordinate]], polygonIndex: Int) throws(PolygonError) {
        var made: [LinearRing] = []
        for (index, positions) in rings.enumerated() {
            do {
                made.append(try LinearRing(positions))
            } catch {
                throw .invalidRing(polygon: polygonIndex, ring: index, reason: error)
            }
        }
        guard let exterior = made.first else { throw .noExterior(polygon: polygonIndex) }
        self.init(exterior: exterior, holes: Array(made.dropFirst()))
    }

    /// The smallest box around the polygon, which never crosses the antimeridian.
    public var boundingBox: BoundingBox { exterior.boundingBox }

    /// Whether a place is in the polygon; its boundary, that of a hole too, counts as inside.
    ///
    /// - Complexity: O(n) for n positions, O(1) outside the bounding box.
    public func contains(_ place: Coordinate) -> Bool {
        switch exterior.location(of: place) {
        case .outside: false
        case .boundary: true
        case .inside: !holes.contains { hole in hole.location(of: place) == .inside }
        }
    }

    /// The polygon in the winding of RFC 7946: exterior counterclockwise, holes clockwise.
    public func followingRightHandRule() -> Polygon {
        Polygon(
            exterior: exterior.wound(counterclockwise: true),
            holes: holes.map { hole in hole.wound(counterclockwise: false) }
        )
    }
}
