import Geodesy

/// The datum that a map is drawn in: that of its tiles, else WGS-84.
struct MapDatum {
    let crs: CoordinateReferenceSystem

    /// How far the datum shifts a place at most, in degrees; GCJ-02 stays below 0.8 km in China.
    private static let longestShift = 0.02

    /// The place on the map, in degrees of the map's datum.
    func position(of place: Coordinate) -> Coordinate {
        let shifted = crs.fromWGS84(place)
        return (try? Coordinate(longitude: shifted.x, latitude: shifted.y)) ?? place
    }

    /// The place that a position on the map means.
    func place(at position: Coordinate) -> Coordinate {
        (try? crs.toWGS84(x: position.longitude, y: position.latitude)) ?? position
    }

    /// A box in WGS-84 that holds whatever lies in a box of the map, and a little more.
    func searchBox(_ box: BoundingBox) -> BoundingBox {
        guard crs != .wgs84 else { return box }
        let span = box.northEast.longitude - box.southWest.longitude
        let width = span < 0 ? span + 360 : span
        let south = max(-90, box.southWest.latitude - Self.longestShift)
        let north = min(90, box.northEast.latitude + Self.longestShift)
        let isWholeCircle = width + 2 * Self.longestShift >= 360
        let west = isWholeCircle ? -180 : Self.wrap(box.southWest.longitude - Self.longestShift)
        let east = isWholeCircle ? 180 : Self.wrap(box.northEast.longitude + Self.longestShift)
        do {
            return try BoundingBox(
                southWest: Coordinate(longitude: west, latitude: south),
                northEast: Coordinate(longitude: east, latitude: north)
            )
        } catch {
            return .world
        }
    }

    private static func wrap(_ longitude: Double) -> Double {
        longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude
    }
}
