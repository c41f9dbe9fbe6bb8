/// A place on the WGS-84 ellipsoid, longitude before latitude, in degrees.
///
/// A coordinate that is not finite or not on the globe cannot exist, so no code behind this border
/// checks again. The longitudes -180 and 180 name the same meridian and are both kept as given.
@frozen
public struct Coordinate: Hashable, Sendable {
    /// Degrees east of Greenwich, -180...180 inclusive.
    public let longitude: Double

    /// Degrees north of the equator, -90...90 inclusive.
    public let latitude: Double

    /// Makes a coordinate from degrees, or says which of the two is not on the globe.
    @inlinable
    public init(longitude: Double, latitude: Double) throws(CoordinateError) {
        guard longitude.isFinite, latitude.isFinite else {
            throw .notFinite(longitude: longitude, latitude: latitude)
        }
        guard longitude.magnitude <= 180 else { throw .longitudeOutOfRange(longitude) }
        guard latitude.magnitude <= 90 else { throw .latitudeOutOfRange(latitude) }
        self.longitude = longitude
        self.latitude = latitude
    }
}

extension Coordinate {
    /// Makes a coordinate from a computed position that rounding may have pushed off the globe.
    ///
    /// A hair over the limit, up to 1e-9° or 0.1 mm, is taken as the limit itself.
    init(rounding longitude: Double, _ latitude: Double) throws(CoordinateError) {
        let slack = 1e-9
        let isHair = longitude.magnitude <= 180 + slack && latitude.magnitude <= 90 + slack
        try self.init(
            longitude: isHair ? min(max(longitude, -180), 180) : longitude,
            latitude: isHair ? min(max(latitude, -90), 90) : latitude
        )
    }

    /// Makes a coordinate from finite degrees, wrapping the longitude and clamping the latitude.
    init(wrapping longitude: Double, _ latitude: Double) {
        self.init(
            onGlobe: longitude.remainder(dividingBy: 360),
            min(max(latitude, -90), 90)
        )
    }

    /// Makes a coordinate from degrees that are known to be on the globe.
    init(onGlobe longitude: Double, _ latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

extension Coordinate: CustomStringConvertible {
    /// The coordinate as `longitude,latitude`, the order of GeoJSON.
    public var description: String { "\(longitude),\(latitude)" }
}
