public import Geodesy

/// One area, prepared to be asked which part of it has a station within reach, and which has not.
///
/// Distances are those of WGS-84 geodesics and areas those of the ellipsoid. Edges of the outline
/// are straight in longitude and latitude (RFC 7946, 3.1.1). Poles and the antimeridian are
/// ordinary places.
public struct AreaCoverage: Sendable {
    /// The area of the outline on the WGS-84 ellipsoid in square metres.
    public let areaSquareMetres: Double

    let outline: MultiPolygon
    let box: BoundingBox
    let parts: [OutlinePart]

    /// Prepares an area, or says why its outline is none.
    ///
    /// - Parameter outline: polygons in any winding, cut at the antimeridian (RFC 7946, 3.1.9),
    ///   with edges straight in longitude and latitude; what ``Geodesy/MultiPolygon/reviewed()``
    ///   mends in them is mended.
    /// - Throws: `CoverageError` for an outline without area, too long, or with crossing edges.
    /// - Complexity: O(n log n) for n positions of an ordinary outline.
    public init(_ outline: MultiPolygon) throws(CoverageError) {
        let review = outline.reviewed()
        if let fault = review.fault { throw .outline(fault) }
        try self.init(valid: review.outline)
    }

    /// Prepares an area of an outline that was looked over.
    init(valid outline: MultiPolygon) throws(CoverageError) {
        guard let box = outline.boundingBox else { throw .outline(.noArea) }
        parts = try OutlineRings(outline).parts
        areaSquareMetres = parts.reduce(0) { $0 + $1.areaSquareMetres }
        guard areaSquareMetres > 0 else { throw .outline(.noArea) }
        self.outline = outline
        self.box = box
    }
}
