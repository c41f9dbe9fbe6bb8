import Foundation
import Geodesy

/// How places become points of a drawing: longitude and latitude, each to its scale.
///
/// Within a province the drawing differs from a true map by less than the width of a line on
/// paper; nothing is measured on it.
struct MapFrame: Sendable {
    /// The width of the drawing in its own units.
    let width: Double
    /// The height of the drawing in its own units.
    let height: Double
    /// How many metres one unit is in the middle of the drawing.
    let metresPerUnit: Double

    private let west: Double
    private let north: Double
    private let margin: Double
    private let unitsPerDegreeEast: Double
    private let unitsPerDegreeNorth: Double

    /// Fits a box into a drawing.
    ///
    /// - Parameters:
    ///   - box: what has to be seen.
    ///   - width: the width of the drawing.
    ///   - maximumHeight: how high it may become; a higher box is drawn narrower, in the middle.
    ///   - margin: what stays free on each side.
    init(around box: BoundingBox, width: Double, maximumHeight: Double, margin: Double = 8) {
        let south = box.southWest.latitude
        let middle = (south + box.northEast.latitude) / 2 * .pi / 180
        // A single place still has a neighbourhood.
        let tall = max(box.northEast.latitude - south, 0.005)
        let wide = max(Self.eastwards(box.southWest.longitude, box.northEast.longitude), 0.005)
        let shrink = Self.shrink(atLatitudeRadians: middle)
        let perDegree = min(
            (width - 2 * margin) / (wide * shrink),
            (maximumHeight - 2 * margin) / tall
        )
        self.width = width
        height = tall * perDegree + 2 * margin
        self.margin = margin
        unitsPerDegreeNorth = perDegree
        unitsPerDegreeEast = perDegree * shrink
        metresPerUnit = Self.metresPerDegree / perDegree
        let spare = (width - 2 * margin - wide * unitsPerDegreeEast) / 2
        west = box.southWest.longitude - spare / unitsPerDegreeEast
        north = box.northEast.latitude
    }

    /// How long a degree of latitude is drawn.
    static let metresPerDegree = 111_195.0

    /// How much shorter a degree of longitude is drawn in a drawing with its middle at a latitude.
    ///
    /// Near a pole a degree eastwards is hardly a length any more.
    static func shrink(atLatitudeRadians middle: Double) -> Double { max(cos(middle), 0.05) }

    /// The point of a place, which lies outside the drawing if the place does.
    func point(_ place: Coordinate) -> MapPoint {
        var east = place.longitude - west
        if east < -180 { east += 360 }
        if east > 180 { east -= 360 }
        return MapPoint(
            x: margin + east * unitsPerDegreeEast,
            y: margin + (north - place.latitude) * unitsPerDegreeNorth
        )
    }

    /// Whether a point can be seen.
    func shows(_ point: MapPoint) -> Bool {
        (0...width).contains(point.x) && (0...height).contains(point.y)
    }

    /// The drawing commands of an outline; points closer than a tenth of a unit become one.
    func path(_ outline: MultiPolygon) -> String {
        var path = ""
        for polygon in outline.polygons {
            for ring in [polygon.exterior] + polygon.holes { append(ring, to: &path) }
        }
        return path
    }

    private func append(_ ring: LinearRing, to path: inout String) {
        var last: MapPoint?
        for place in ring.positions.dropLast() {
            let next = point(place).rounded
            guard next != last else { continue }
            path += (last == nil ? "M" : "L") + next.text
            last = next
        }
        path += "Z"
    }

    /// The degrees from one meridian eastwards to another.
    private static func eastwards(_ west: Double, _ east: Double) -> Double {
        east < west ? east + 360 - west : east - west
    }
}
