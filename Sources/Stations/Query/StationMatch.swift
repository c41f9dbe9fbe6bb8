/// One station of an answer, and how it lies.
public struct StationMatch: Hashable, Sendable {
    /// The station's place in ``StationSnapshot/stations``.
    public let index: Int
    /// The length of the geodesic in metres.
    public let distanceMetres: Double
    /// The direction in which to set out, in degrees clockwise from north, 0 ..< 360.
    public let bearingDegrees: Double
    /// The amenities asked for of which nothing is known here, as a mask of the catalogue.
    public let unconfirmedAmenities: UInt64
    /// How the hours stand at the moment asked about, nil if there was none.
    public let hours: HoursMoment?
    /// Whether it had to be open and is not known to be.
    public let isOpenUnconfirmed: Bool
    /// Whether the access was asked for and is not known here.
    public let isAccessUnconfirmed: Bool
}
