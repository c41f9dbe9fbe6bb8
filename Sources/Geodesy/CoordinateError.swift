/// The reason why two numbers are not a place on the globe.
public enum CoordinateError: Error, Hashable, Sendable {
    /// One of the numbers is infinite or not a number.
    case notFinite(longitude: Double, latitude: Double)

    /// The longitude is outside -180...180 degrees.
    case longitudeOutOfRange(Double)

    /// The latitude is outside -90...90 degrees.
    case latitudeOutOfRange(Double)

    /// An easting, in metres, outside the projection.
    case eastingOutOfRange(Double)

    /// A northing, in metres, outside the projection.
    case northingOutOfRange(Double)
}

extension CoordinateError: CustomStringConvertible {
    /// What is wrong, as an English sentence for the person who gave the numbers.
    public var description: String {
        switch self {
        case .notFinite(let longitude, let latitude):
            "Longitude \(longitude) and latitude \(latitude) must both be finite numbers."
        case .longitudeOutOfRange(let longitude):
            "Longitude \(longitude) is outside -180...180 degrees."
        case .latitudeOutOfRange(let latitude):
            "Latitude \(latitude) is outside -90...90 degrees."
        case .eastingOutOfRange(let metres):
            "The easting, \(metres) m, is outside the projection."
        case .northingOutOfRange(let metres):
            "The northing, \(metres) m, is outside the projection."
        }
    }
}
