import Geodesy

/// The range of a geometry's coordinates.
struct Envelope: Hashable, Sendable {
    var west = Double.infinity
    var east = -Double.infinity
    var south = Double.infinity
    var north = -Double.infinity

    /// Makes an envelope of nothing.
    init() {}

    /// Makes the envelope of an area.
    init(_ area: MultiPolygon) {
        for polygon in area.polygons {
            for position in polygon.exterior.positions {
                enclose(longitude: position.longitude, latitude: position.latitude)
            }
        }
    }

    var isEmpty: Bool { west > east }

    /// In the order of a GeoPackage's header.
    var numbers: [Double] { [west, east, south, north] }

    mutating func enclose(longitude: Double, latitude: Double) {
        west = min(west, longitude)
        east = max(east, longitude)
        south = min(south, latitude)
        north = max(north, latitude)
    }
}
