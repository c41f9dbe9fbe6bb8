public import Geodesy

/// One area, prepared to be asked which part of it has a station within reach, and which has not.
///
/// Distances are those of WGS-84 geodesics and areas those of the ellipsoid. Edges of the outline
/// are straight in longitude and latitude (RFC 7946, 3.1.1). Poles and the antimeridian are
/// ordinary places.
public struct AreaCoverage: Sendable {
    /// The greatest number of positions of an outline: 1,000,000.
    public static let positionLimit = 1_000_000

    /// The area of the outline on the WGS-84 ellipsoid in square metres.
    public let areaSquareMetres: Double

    let outline: MultiPolygon
    let box: BoundingBox
    let parts: [OutlinePart]

    /// Prepares an area, or says why its outline is none.
    ///
    /// - Parameter outline: polygons in any winding, cut at the antimeridian (RFC 7946, 3.1.9),
    ///   with edges straight in longitude and latitude.
    /// - Throws: `CoverageError` for an outline without area, too long, or with crossing edges.
    /// - Complexity: O(n log n) for n positions of an ordinary outline.
    public init(_ outline: MultiPolygon) throws(CoverageError) {
        let rings = OutlineRings(outline)
        let count = rings.rings.reduce(0) { $0 + $1.count }
        guard count <= Self.positionLimit else { throw .tooManyPositions(count) }
        guard let box = outline.boundingBox else { throw .emptyOutline }
        let tree = EdgeTree(rings.edges)
        if let place = tree.firstCrossing() { throw Self.crossing(at: place) }
        guard outline.polygons.contains(where: { $0.exterior.signedAreaSquareDegrees != 0 }) else {
            throw .emptyOutline
        }
        if let place = rings.firstOverlap(in: tree) { throw Self.crossing(at: place) }
        parts = try rings.parts
        areaSquareMetres = parts.reduce(0) { $0 + $1.areaSquareMetres }
        guard areaSquareMetres > 0 else { throw .emptyOutline }
        self.outline = outline
        self.box = box
    }

    private static func crossing(at place: PlanePoint) -> CoverageError {
        let coordinate = try? Coordinate(longitude: place.x, latitude: place.y)
        return coordinate.map { .crossingEdges(at: $0) } ?? .emptyOutline
    }
}
