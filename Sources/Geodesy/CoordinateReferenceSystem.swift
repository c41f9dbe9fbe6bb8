/// A way of writing a place as two numbers that Chinese and international sources use.
///
/// The system of a file is declared by whoever imports it. It cannot be guessed: read as WGS-84, a
/// GCJ-02 position in Xi'an is off by 434 to 513 m and a BD-09 position by 1,112 to 1,232 m.
public enum CoordinateReferenceSystem: String, CaseIterable, Sendable, Codable {
    /// Longitude and latitude of GPS and OpenStreetMap, in degrees.
    case wgs84

    /// Longitude and latitude of Amap and Tencent, shifted within China, in degrees.
    case gcj02

    /// Longitude and latitude of Baidu, GCJ-02 shifted once more, in degrees.
    case bd09

    /// Web Mercator, in metres.
    case epsg3857

    /// Baidu's own Mercator projection of BD-09, in metres.
    case bd09mc

    /// The place of two numbers in this system, the easting or longitude first.
    ///
    /// Numbers that are not finite or name no place are refused.
    public func toWGS84(x: Double, y: Double) throws(CoordinateError) -> Coordinate {
        guard x.isFinite, y.isFinite else { throw .notFinite(longitude: x, latitude: y) }
        switch self {
        case .wgs84: return try Coordinate(longitude: x, latitude: y)
        case .gcj02: return try GCJ02.toWGS84(longitude: x, latitude: y)
        case .bd09: return try BD09.toWGS84(longitude: x, latitude: y)
        case .epsg3857: return try WebMercator.toWGS84(x: x, y: y)
        case .bd09mc: return try BaiduMercator.toWGS84(x: x, y: y)
        }
    }

    /// The two numbers of a place in this system, the easting or longitude first.
    ///
    /// They lead back to the same place within 1e-6 m, except where a published formula itself has
    /// a step: within 1 km of the edge of GCJ-02's rectangle, and for `bd09mc` on the equator, the
    /// zero meridian and the five circles of latitude where its table changes bands. In China such
    /// a step is at most 1 cm. Latitudes above 85.09°, the end of that table, end there.
    public func fromWGS84(_ coordinate: Coordinate) -> (x: Double, y: Double) {
        switch self {
        case .wgs84: (coordinate.longitude, coordinate.latitude)
        case .gcj02: GCJ02.fromWGS84(coordinate)
        case .bd09: BD09.fromWGS84(coordinate)
        case .epsg3857: WebMercator.fromWGS84(coordinate)
        case .bd09mc: BaiduMercator.fromWGS84(coordinate)
        }
    }

    /// Whether GCJ-02 differs from WGS-84 at a WGS-84 position, edges included.
    ///
    /// The rectangle, longitudes 72.004...137.8347 and latitudes 0.8293...55.8271, is much larger
    /// than China: Hanoi, Ulaanbaatar, Hong Kong, Macau and Taipei lie in it too.
    public static func appliesGCJ02Shift(longitude: Double, latitude: Double) -> Bool {
        GCJ02.rectangle.longitudes.contains(longitude)
            && GCJ02.rectangle.latitudes.contains(latitude)
    }
}
