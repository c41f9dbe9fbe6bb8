public import Geodesy

/// Where a station is, and the coordinates that its list gave.
public struct StationPosition: Hashable, Sendable {
    /// The place in WGS-84.
    public let coordinate: Coordinate
    /// The coordinates before they were converted.
    public let original: OriginalPosition

    /// Makes a position from coordinates in a stated reference system.
    ///
    /// - Parameter original: the coordinates as given.
    /// - Throws: `CoordinateError` if they are no place on the globe.
    public init(_ original: OriginalPosition) throws(CoordinateError) {
        coordinate = try original.crs.toWGS84(x: original.x, y: original.y)
        self.original = original
    }

    /// Makes a position whose WGS-84 coordinate is known beside the original, as when it is
    /// read back from a database.
    public init(coordinate: Coordinate, original: OriginalPosition) {
        self.coordinate = coordinate
        self.original = original
    }

    /// Makes a position that was given in WGS-84.
    public init(_ coordinate: Coordinate) {
        self.coordinate = coordinate
        original = OriginalPosition(
            x: coordinate.longitude,
            y: coordinate.latitude,
            crs: .wgs84
        )
    }
}

/// Coordinates as a list gave them.
public struct OriginalPosition: Hashable, Sendable {
    /// The longitude in degrees, or the easting in metres of a projected system.
    public let x: Double
    /// The latitude in degrees, or the northing in metres of a projected system.
    public let y: Double
    /// The system that the list declared.
    public let crs: CoordinateReferenceSystem

    /// Makes original coordinates; whether they are a place is decided on conversion.
    public init(x: Double, y: Double, crs: CoordinateReferenceSystem) {
        self.x = x
        self.y = y
        self.crs = crs
    }
}
