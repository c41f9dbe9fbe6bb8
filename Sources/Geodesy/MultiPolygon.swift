/// An area of any number of polygons, none included.
public struct MultiPolygon: Hashable, Sendable {
    /// The parts of the area.
    public let polygons: [Polygon]

    /// Makes an area of its parts.
    public init(_ polygons: [Polygon]) {
        self.polygons = polygons
    }

    /// Makes an area of the positions of the rings of its polygons, as in GeoJSON.
    public init(rings: [[[Coordinate]]]) throws(PolygonError) {
        var made: [Polygon] = []
        for (index, polygon) in rings.enumerated() {
            made.append(try Polygon(rings: polygon, polygonIndex: index))
        }
        self.init(made)
    }

    /// The smallest box around all parts, nil for none.
    ///
    /// It crosses the antimeridian if that is shorter, as around parts that were cut there.
    public var boundingBox: BoundingBox? {
        BoundingBox(enclosing: polygons.map(\.boundingBox))
    }

    /// Whether a place is in one of the polygons, boundaries included.
    public func contains(_ place: Coordinate) -> Bool {
        polygons.contains { polygon in polygon.contains(place) }
    }

    /// The area with each polygon in the winding of RFC 7946.
    public func followingRightHandRule() -> MultiPolygon {
        MultiPolygon(polygons.map { polygon in polygon.followingRightHandRule() })
    }
}
