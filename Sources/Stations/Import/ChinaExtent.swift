public import Geodesy

/// The box around China, within which longitudes and latitudes cannot be taken for each other.
public enum ChinaExtent {
    /// Longitudes from the Pamirs to the Ussuri, with a little room.
    static let longitudes = 73.0...135.2
    /// Latitudes from the Nansha islands to the Heilongjiang.
    static let latitudes = 3.8...53.7

    /// Whether a place lies in the box.
    public static func contains(_ place: Coordinate) -> Bool {
        longitudes.contains(place.longitude) && latitudes.contains(place.latitude)
    }
}
