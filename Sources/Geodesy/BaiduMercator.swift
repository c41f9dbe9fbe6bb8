/// Baidu's Mercator projection, whose metres occur in links copied from Baidu's map.
///
/// The table that turns metres into BD-09 degrees is the definition here, and the way to metres is
/// its inverse. (Baidu's second table, for the way to metres, agrees with the first within 4 cm
/// below 40° of latitude, 27 cm below 60° and 7 m below 74°, and is unusable above 75°.)
enum BaiduMercator {
    /// Half the side of the projection's square world.
    private static let reach = 20_037_508.342789244

    static func toWGS84(x: Double, y: Double) throws(CoordinateError) -> Coordinate {
        guard x.magnitude <= 1.01 * reach else { throw .eastingOutOfRange(x) }
        guard y.magnitude <= reach else { throw .northingOutOfRange(y) }
        let band = BaiduMercatorBand.holding(northing: y.magnitude)
        return try BD09.toWGS84(
            longitude: signed(band.longitude(easting: x.magnitude), like: x),
            latitude: signed(band.latitude(northing: y.magnitude), like: y)
        )
    }

    /// The metres of a place; latitudes above 85.09°, which the table does not reach, end at its edge.
    static func fromWGS84(_ place: Coordinate) -> (x: Double, y: Double) {
        let degrees = BD09.fromWGS84(place)
        let (band, top) = BaiduMercatorBand.holding(latitude: degrees.y.magnitude, reach: reach)
        return (
            signed(band.easting(longitude: degrees.x.magnitude), like: degrees.x),
            signed(band.northing(latitude: degrees.y.magnitude, top: top), like: degrees.y)
        )
    }

    private static func signed(_ magnitude: Double, like value: Double) -> Double {
        value < 0 ? -magnitude : magnitude
    }
}
