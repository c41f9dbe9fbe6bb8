public import Geodesy

extension AreaCoverage {
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
