import Foundation
import Geodesy

/// A map around a place on which a degree of longitude is as long as there, so that edges that
/// are straight in longitude and latitude stay straight.
struct PlaneMap {
    private let place: Coordinate
    private let shrink: Double

    init(around place: Coordinate) {
        self.place = place
        shrink = max(cos(place.latitude * .pi / 180), 1e-9)
    }

    /// A place in degrees of latitude east and north of the middle.
    func point(_ other: Coordinate) -> (x: Double, y: Double) {
        var turn = other.longitude - place.longitude
        if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        return (turn * shrink, other.latitude - place.latitude)
    }

    /// The place at a point of the map, nil if it is not on the globe.
    func coordinate(x: Double, y: Double) -> Coordinate? {
        var longitude = place.longitude + x / shrink
        if longitude > 180 { longitude -= 360 } else if longitude < -180 { longitude += 360 }
        let latitude = min(max(place.latitude + y, -90), 90)
        return try? Coordinate(longitude: longitude, latitude: latitude)
    }
}
