import Foundation
import Geodesy
import TestSupport

/// One of the two made-up cities with figures that another program computed.
struct CityCase {
    let outline: MultiPolygon
    let stations: [Coordinate]
    let expected: [String: Figures]

    /// What is expected for one radius.
    struct Figures: Decodable {
        let radius_m: Double
        let boundary_km2: Double
        let covered_km2: Double
        let gap_polygons: Int
        let largest_gap_km2: Double
        let largest_empty_circle: Circle?
    }

    /// What is expected of the largest empty circle.
    struct Circle: Decodable {
        let lon: Double
        let lat: Double
        let distance_m: Double
    }

    private struct Feature: Decodable {
        struct Geometry: Decodable {
            let coordinates: [[[Double]]]
        }
        let geometry: Geometry
    }

    init(_ name: String) throws {
        let folder = URL(filePath: OutsideData.folder ?? "").appending(path: "cases")
        func data(_ end: String) throws -> Data {
            try Data(contentsOf: folder.appending(path: name + end))
        }
        let feature = try JSONDecoder().decode(Feature.self, from: data(".boundary.geojson"))
        let rings = try feature.geometry.coordinates.map { ring in
            try ring.map { try Coordinate(longitude: $0[0], latitude: $0[1]) }
        }
        outline = try MultiPolygon(rings: [rings])
        stations = try String(decoding: data(".stations.csv"), as: UTF8.self)
            .split(whereSeparator: \.isNewline).dropFirst()
            .map { line in
                let cells = line.split(separator: ",").compactMap { Double($0) }
                return try Coordinate(longitude: cells[1], latitude: cells[2])
            }
        expected = try JSONDecoder().decode([String: Figures].self, from: data(".expected.json"))
    }
}
