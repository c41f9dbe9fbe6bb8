import Geodesy
import Stations

/// Reads an area's outline from a Polygon or MultiPolygon.
struct GeoJSONOutline {
    /// The most positions that one outline may have.
    static let maximumPositions = 2_000_000

    let crs: CoordinateReferenceSystem

    func outline(of geometry: JSONValue?) throws(LayerProblem) -> MultiPolygon {
        let type = geometry?["type"]?.stringValue ?? geometry?.kindName ?? "nothing"
        let coordinates = geometry?["coordinates"]
        let polygons: [JSONValue]
        switch type {
        case "Polygon": polygons = [coordinates ?? .null]
        case "MultiPolygon": polygons = coordinates?.arrayValue ?? []
        default:
            throw problem("is a \(type.prefix(60)); an area is a Polygon or a MultiPolygon")
        }
        guard !polygons.isEmpty else { throw problem("has no polygon") }
        var rings: [[[Coordinate]]] = []
        for polygon in polygons { rings.append(try polygonRings(polygon)) }
        do {
            return try MultiPolygon(rings: rings)
        } catch {
            throw problem("\(error)")
        }
    }

    private func polygonRings(_ value: JSONValue) throws(LayerProblem) -> [[Coordinate]] {
        guard let rings = value.arrayValue else { throw problem("a polygon is a list of rings") }
        var result: [[Coordinate]] = []
        for ring in rings {
            guard let positions = ring.arrayValue else {
                throw problem("a ring is a list of positions")
            }
            guard positions.count <= Self.maximumPositions else {
                throw problem("a ring has more than \(Self.maximumPositions) positions")
            }
            var coordinates: [Coordinate] = []
            coordinates.reserveCapacity(positions.count)
            for position in positions { coordinates.append(try coordinate(position)) }
            result.append(coordinates)
        }
        return result
    }

    private func coordinate(_ value: JSONValue) throws(LayerProblem) -> Coordinate {
        guard let numbers = value.arrayValue, numbers.count >= 2, let x = numbers[0].doubleValue,
            let y = numbers[1].doubleValue
        else { throw problem("a position is [longitude, latitude]") }
        do {
            return try crs.toWGS84(x: x, y: y)
        } catch {
            throw LayerProblem(.outOfRange, "geometry", "\(error) (read as \(crs.rawValue))")
        }
    }

    private func problem(_ message: String) -> LayerProblem {
        LayerProblem(.malformedRow, "geometry", message)
    }
}
