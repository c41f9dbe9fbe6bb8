import Coverage
import Foundation
import Geodesy

/// A made-up area with stations in and around it.
struct AreaScene {
    let name: String
    let outline: MultiPolygon
    let stations: [Coordinate]

    /// Draws a scene around Xi'an, the border at about a radius, stations denser in the middle.
    init(_ name: String, radiusMetres: Double, corners: Int, stationCount: Int) throws {
        var random = SplitMix(state: 7)
        let middle = try Coordinate(longitude: 108.95, latitude: 34.27)
        func place(_ azimuth: Double, _ metres: Double) -> Coordinate {
            Geodesic.direct(from: middle, azimuthDegrees: azimuth, distanceMetres: metres)
                .destination
        }
        let border = (0..<corners).map { corner in
            place(
                -360 * Double(corner) / Double(corners),
                radiusMetres * Double.random(in: 0.8...1.2, using: &random)
            )
        }
        self.name = name
        outline = try MultiPolygon(rings: [[border + border.prefix(1)]])
        stations = (0..<stationCount).map { _ in
            let share = Double.random(in: 0...1, using: &random)
            return place(.random(in: 0..<360, using: &random), 1.1 * radiusMetres * share)
        }
    }

    /// Writes the border and the stations for other programs.
    func write(to folder: URL) throws {
        let border = outline.polygons.flatMap { $0.exterior.positions }
        for (end, places) in [("border", border), ("stations", stations)] {
            let lines = places.map { "\($0.longitude),\($0.latitude)\n" }.joined()
            let file = folder.appending(path: "\(name).\(end).csv")
            try Data(("lon,lat\n" + lines).utf8).write(to: file)
        }
    }
}

extension AreaScene {
    /// Writes gaps as GeoJSON, for programs that judge whether they are valid.
    static func write(_ gaps: [Gap], to folder: URL, name: String) throws {
        let features = gaps.map { gap in
            let polygons = gap.outline.polygons.map { polygon in
                let rings = ([polygon.exterior] + polygon.holes).map { ring in
                    let positions = ring.positions.map { "[\($0.longitude),\($0.latitude)]" }
                    return "[\(positions.joined(separator: ","))]"
                }
                return "[\(rings.joined(separator: ","))]"
            }
            let coordinates = "[\(polygons.joined(separator: ","))]"
            return #"{"type":"Feature","properties":{"area_m2":\#(gap.areaSquareMetres)},"#
                + #""geometry":{"type":"MultiPolygon","coordinates":\#(coordinates)}}"#
        }
        let text = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n")
        let file = folder.appending(path: "\(name).gaps.geojson")
        try Data((text + "]}").utf8).write(to: file)
    }
}

/// The generator SplitMix64 by Sebastiano Vigna.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
