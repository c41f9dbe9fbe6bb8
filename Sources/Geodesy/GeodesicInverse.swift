/// The answer of the inverse geodesic problem: how far, and in which direction.
///
/// Azimuths are in (-180, 180], clockwise from north, and both point forwards along the geodesic.
/// Where no direction exists or several do, a convention holds: between coincident points both
/// azimuths are 0; at a pole an azimuth is what it would be a hair away from the pole on the
/// meridian that the coordinate names; of several shortest geodesics, which only antipodal points
/// and points nearly opposite on one circle of latitude have, it is the azimuths of one.
public struct GeodesicInverse: Hashable, Sendable {
    /// The length of the shortest geodesic in metres.
    public let distanceMetres: Double

    /// The direction in which the geodesic leaves the first point, in degrees.
    public let initialAzimuthDegrees: Double

    /// The direction in which the geodesic passes the second point, in degrees.
    public let finalAzimuthDegrees: Double
}
