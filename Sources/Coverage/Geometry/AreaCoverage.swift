public import Geodesy

/// One area, prepared to be asked which part of it has a station within reach, and which has not.
public struct AreaCoverage: Sendable {
    /// The greatest number of positions of an outline: 1,000,000.
    public static let positionLimit = 1_000_000

    /// The area of the outline on the WGS-84 ellipsoid in square metres.
    public let areaSquareMetres: Double

    /// Prepares an area, or says why its outline is none.
    ///
    /// - Parameter outline: polygons in any winding, cut at the antimeridian (RFC 7946, 3.1.9),
    ///   with edges straight in longitude and latitude.
    /// - Throws: `CoverageError` for an outline without area, too long, or with crossing edges.
    public init(_ outline: MultiPolygon) throws(CoverageError) {
        guard outline.polygons.isEmpty == false else { throw .emptyOutline }
        areaSquareMetres = 0
    }

    /// The area within reach of a station in square metres.
    ///
    /// - Parameters:
    ///   - stations: all that may serve the area, also those outside it.
    ///   - radius: the reach along the geodesic.
    /// - Returns: at most ``areaSquareMetres``.
    public func covered(by stations: [Coordinate], within radius: ServiceRadius) -> Double { 0 }

    /// The parts of the area without a station within reach, the largest first.
    ///
    /// - Parameters:
    ///   - stations: all that may serve the area, also those outside it.
    ///   - radius: the reach along the geodesic.
    /// - Returns: one gap for each connected part.
    public func gaps(of stations: [Coordinate], within radius: ServiceRadius) -> [Gap] { [] }

    /// The place of the area that is farthest from any station, nil without stations.
    ///
    /// - Parameter stations: all that may serve the area, also those outside it.
    /// - Returns: the circle around that place, its radius certified to 1 m.
    public func largestEmptyCircle(of stations: [Coordinate]) -> EmptyCircle? { nil }
}
