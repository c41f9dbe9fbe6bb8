public import Geodesy

/// A connected part of an area that has no station within reach.
public struct Gap: Hashable, Sendable {
    /// The part as RFC 7946 wants it: valid, exteriors counterclockwise, cut at the antimeridian.
    ///
    /// It has more than one polygon only where the antimeridian cuts it.
    public let outline: MultiPolygon

    /// The area of the outline on the WGS-84 ellipsoid in square metres.
    public let areaSquareMetres: Double

    /// The place within the gap that is farthest from any station; nil without stations.
    public let farthest: EmptyCircle?
}
