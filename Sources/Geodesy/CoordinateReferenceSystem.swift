/// A way of writing a place as two numbers that Chinese and international sources use.
///
/// The system of a file is declared by whoever imports it. It cannot be guessed: read as WGS-84, a
/// GCJ-02 position in Xi'an is off by 434 to 513 m and a BD-09 position by 1,112 to 1,232 m.
public enum CoordinateReferenceSystem: Hashable, Sendable, Codable {
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

    /// Gauss–Krüger metres of CGCS2000 whose easting begins with the number of the zone.
    ///
    /// Numbers 13 to 23 are zones of six degrees, 24 to 45 zones of three; written are the latter.
    case cgcs2000GaussKruger

    /// Gauss–Krüger metres of CGCS2000 in one zone, EPSG:4491–4512 and 4513–4554.
    case gaussKruger(GaussKrugerZone)

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
        case .cgcs2000GaussKruger:
            guard let grid = GaussKrugerGrid(easting: x) else { throw .eastingOutOfRange(x) }
            return try grid.toWGS84(x: x, y: y)
        case .gaussKruger(let zone): return try zone.grid.toWGS84(x: x, y: y)
        }
    }

    /// The two numbers of a place in this system, the easting or longitude first.
    ///
    /// They lead back to the same place within 1e-6 m where the system ``covers(_:)`` it, except
    /// where a published formula itself has a step: within 1 km of the edge of GCJ-02's rectangle,
    /// and for `bd09mc` on the equator, the zero meridian and the five circles of latitude where
    /// its table changes bands. In China such a step is at most 1 cm.
    public func fromWGS84(_ coordinate: Coordinate) -> (x: Double, y: Double) {
        switch self {
        case .wgs84: (coordinate.longitude, coordinate.latitude)
        case .gcj02: GCJ02.fromWGS84(coordinate)
        case .bd09: BD09.fromWGS84(coordinate)
        case .epsg3857: WebMercator.fromWGS84(coordinate)
        case .bd09mc: BaiduMercator.fromWGS84(coordinate)
        case .cgcs2000GaussKruger:
            GaussKrugerGrid(holding: coordinate.longitude).fromWGS84(coordinate)
        case .gaussKruger(let zone): zone.grid.fromWGS84(coordinate)
        }
    }

    /// Whether a place has numbers in this system that lead back to it.
    public func covers(_ coordinate: Coordinate) -> Bool {
        switch self {
        case .wgs84, .gcj02, .bd09: true
        case .epsg3857: WebMercator.covers(coordinate)
        case .bd09mc: coordinate.latitude.magnitude <= 85
        case .cgcs2000GaussKruger:
            GaussKrugerGrid(holding: coordinate.longitude).covers(coordinate)
        case .gaussKruger(let zone): zone.grid.covers(coordinate)
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

extension CoordinateReferenceSystem: CaseIterable {
    /// The systems that are named by a word; those of one zone are named by their EPSG codes.
    public static let allCases: [CoordinateReferenceSystem] = [
        .wgs84, .gcj02, .bd09, .epsg3857, .bd09mc, .cgcs2000GaussKruger,
    ]
}

extension CoordinateReferenceSystem: RawRepresentable {
    /// The name in files and flags, such as `gcj02` or `epsg4526`.
    public var rawValue: String {
        switch self {
        case .wgs84: "wgs84"
        case .gcj02: "gcj02"
        case .bd09: "bd09"
        case .epsg3857: "epsg3857"
        case .bd09mc: "bd09mc"
        case .cgcs2000GaussKruger: "cgcs2000-gk"
        case .gaussKruger(let zone): "epsg\(zone.epsg)"
        }
    }

    /// The system of a name in files and flags.
    public init?(rawValue: String) {
        if let named = Self.allCases.first(where: { $0.rawValue == rawValue }) {
            self = named
        } else if rawValue.hasPrefix("epsg"), let code = Int(rawValue.dropFirst(4)),
            let zone = GaussKrugerZone(epsg: code)
        {
            self = .gaussKruger(zone)
        } else {
            return nil
        }
    }
}
