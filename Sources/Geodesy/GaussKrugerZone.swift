/// A zone of the Gauss–Krüger projection of CGCS2000, known by its EPSG code.
///
/// EPSG:4491–4501 and 4513–4533 write the number of the zone in front of the easting, zones of six
/// and of three degrees; EPSG:4502–4512 and 4534–4554 are the same without the number. CGCS2000
/// agrees with WGS-84 within centimetres and is read as it.
public struct GaussKrugerZone: Hashable, Sendable {
    /// The code in EPSG's registry.
    public let epsg: Int
    /// The central meridian in degrees, 75...135.
    public let centralMeridian: Double
    /// The zone's number if it stands in front of the easting.
    public let prefix: Int?

    /// The zone of an EPSG code; nil for the code of anything else.
    public init?(epsg: Int) {
        self.epsg = epsg
        switch epsg {
        case 4491...4501:
            centralMeridian = Double(75 + 6 * (epsg - 4491))
            prefix = 13 + epsg - 4491
        case 4502...4512:
            centralMeridian = Double(75 + 6 * (epsg - 4502))
            prefix = nil
        case 4513...4533:
            centralMeridian = Double(75 + 3 * (epsg - 4513))
            prefix = 25 + epsg - 4513
        case 4534...4554:
            centralMeridian = Double(75 + 3 * (epsg - 4534))
            prefix = nil
        default: return nil
        }
    }

    /// The projection around the zone's meridian.
    var grid: GaussKrugerGrid { GaussKrugerGrid(centralMeridian: centralMeridian, prefix: prefix) }
}

/// Eastings and northings around one meridian; 500 km are added to the easting.
struct GaussKrugerGrid {
    let centralMeridian: Double
    let prefix: Int?

    /// The grid whose number an easting begins with: 13 to 23 are zones of six degrees, 24 to 45
    /// of three.
    init?(easting: Double) {
        guard easting >= 13e6, easting < 46e6 else { return nil }
        let number = Int(easting / 1e6)
        centralMeridian = Double(number < 24 ? 6 * number - 3 : 3 * number)
        prefix = number
    }

    /// The three-degree zone of a longitude, with its number, as large scales have it.
    init(holding longitude: Double) {
        let number = Int((longitude / 3).rounded())
        prefix = min(max(number, 24), 45)
        centralMeridian = Double(3 * min(max(number, 24), 45))
    }

    init(centralMeridian: Double, prefix: Int?) {
        self.centralMeridian = centralMeridian
        self.prefix = prefix
    }

    private var falseEasting: Double { 500_000 + 1e6 * Double(prefix ?? 0) }

    /// How far east or west of the meridian a place may lie.
    ///
    /// Behind a zone's number there is room for 500 km; without one, provinces of many degrees are
    /// drawn around one meridian.
    private var reach: Double { prefix == nil ? 1e6 : 5e5 }

    func toWGS84(x: Double, y: Double) throws(CoordinateError) -> Coordinate {
        guard (x - falseEasting).magnitude <= reach else { throw .eastingOutOfRange(x) }
        guard (0...10_000_000).contains(y) else { throw .northingOutOfRange(y) }
        let (east, latitude) = TransverseMercator.cgcs2000.unproject(x: x - falseEasting, y: y)
        return try Coordinate(rounding: centralMeridian + east, latitude)
    }

    /// The metres of a place; farther than 80° from the meridian they are those at 80°.
    func fromWGS84(_ place: Coordinate) -> (x: Double, y: Double) {
        let east = (place.longitude - centralMeridian).remainder(dividingBy: 360)
        let (x, y) = TransverseMercator.cgcs2000.project(
            eastDegrees: min(max(east, -80), 80),
            latitude: place.latitude
        )
        return (x + falseEasting, y)
    }

    func covers(_ place: Coordinate) -> Bool {
        let (x, y) = fromWGS84(place)
        return (x - falseEasting).magnitude <= reach && (0...10_000_000).contains(y)
    }
}
