import Geodesy
import Stations

/// Reads an area's outline from polygons.
struct GeoJSONOutline {
    /// The most positions that one outline may have.
    static let maximumPositions = 2_000_000

    /// What the geometry of an area has to be.
    private static let rule = Message(
        "；区域应为 Polygon 或 MultiPolygon",
        "; an area is a Polygon or a MultiPolygon"
    )

    let crs: CoordinateReferenceSystem
    /// Whether the latitude is read where the longitude has to stand.
    private var readsTurned = false

    init(crs: CoordinateReferenceSystem) {
        self.crs = crs
    }

    /// An outline, and the rings that were left out because they have no area.
    struct Read {
        let outline: MultiPolygon
        let mends: [OutlineMend]
        /// Whether the coordinates stood in each other's place.
        var isTurned = false
    }

    /// The outline of a geometry, turned round or refused if it lies in China only so.
    ///
    /// The rule is that of ``PositionCheck``: no area abroad is the mirror image of one inside.
    func outline(
        of geometry: JSONValue?,
        fixSwapped: Bool
    ) throws(LayerProblem) -> Read {
        var given: Read?
        var fault: LayerProblem?
        do throws(LayerProblem) {
            given = try outline(of: geometry)
        } catch {
            fault = error
        }
        let isAbroad = given.map { !Self.touchesChina($0.outline) }
        let isSuspect = isAbroad ?? (fault?.reason == .outOfRange)
        if isSuspect, !crs.isProjected {
            var turner = self
            turner.readsTurned = true
            if var turned = try? turner.outline(of: geometry), Self.isInChina(turned.outline) {
                guard fixSwapped else {
                    throw LayerProblem(.swapped, "geometry", PositionText.swapped)
                }
                turned.isTurned = true
                return turned
            }
        }
        if let fault { throw fault }
        guard let given else { throw problem(Message("没有多边形", "has no polygon")) }
        return given
    }

    private static func touchesChina(_ outline: MultiPolygon) -> Bool {
        outline.polygons.contains { polygon in
            polygon.exterior.positions.contains { ChinaExtent.contains($0) }
        }
    }

    private static func isInChina(_ outline: MultiPolygon) -> Bool {
        guard let box = outline.boundingBox else { return false }
        return ChinaExtent.contains(box.southWest) && ChinaExtent.contains(box.northEast)
    }

    /// The outline of a Polygon, a MultiPolygon, or a GeometryCollection of such.
    func outline(of geometry: JSONValue?) throws(LayerProblem) -> Read {
        var log = OutlineLog()
        var rings: [[[Coordinate]]] = []
        for polygon in try polygons(of: geometry) {
            if let polygon = try polygonRings(polygon, &log) { rings.append(polygon) }
        }
        do {
            return Read(outline: try MultiPolygon(rings: rings), mends: log.mends)
        } catch {
            throw problem(error.message)
        }
    }

    private func polygons(of geometry: JSONValue?) throws(LayerProblem) -> [JSONValue] {
        guard let geometry, geometry != .null else {
            throw problem(Message("缺少", "is missing") + Self.rule)
        }
        let coordinates = geometry["coordinates"]
        var polygons: [JSONValue] = []
        let type = geometry["type"]?.stringValue
        switch type {
        case "Polygon": polygons = [coordinates ?? .null]
        case "MultiPolygon": polygons = coordinates?.arrayValue ?? []
        case "GeometryCollection":
            for member in geometry["geometries"]?.arrayValue ?? [] {
                guard member["type"]?.stringValue != "GeometryCollection" else {
                    throw problem(
                        Message(
                            "GeometryCollection 里又有 GeometryCollection",
                            "is a GeometryCollection in another one"
                        )
                    )
                }
                polygons += try self.polygons(of: member)
            }
        default:
            throw problem(GeoJSONPlace.found(type, geometry) + Self.rule)
        }
        guard !polygons.isEmpty else { throw problem(Message("没有多边形", "has no polygon")) }
        return polygons
    }

    /// The rings of a polygon; nil if its exterior has no area.
    private func polygonRings(
        _ value: JSONValue,
        _ log: inout OutlineLog
    ) throws(LayerProblem) -> [[Coordinate]]? {
        guard let rings = value.arrayValue else {
            throw problem(Message("多边形应为环的列表", "a polygon is a list of rings"))
        }
        var result: [[Coordinate]] = []
        for (number, ring) in rings.enumerated() {
            guard let positions = ring.arrayValue else {
                throw problem(Message("环应为点的列表", "a ring is a list of positions"))
            }
            guard positions.count <= Self.maximumPositions else {
                throw problem(
                    Message(
                        "一个环超过 \(Self.maximumPositions) 个点",
                        "a ring has more than \(Self.maximumPositions) positions"
                    )
                )
            }
            var coordinates: [Coordinate] = []
            coordinates.reserveCapacity(positions.count)
            for position in positions { coordinates.append(try coordinate(position)) }
            // Too short to be a ring, but closed: it goes to and fro, or nowhere.
            let isFlat = coordinates.count < 4 && coordinates.first == coordinates.last
            if isFlat, let place = coordinates.first {
                log.note(place)
                if number == 0 { return nil }
            } else {
                result.append(coordinates)
            }
        }
        return result
    }

    private func coordinate(_ value: JSONValue) throws(LayerProblem) -> Coordinate {
        guard let numbers = value.arrayValue, numbers.count >= 2, let x = numbers[0].doubleValue,
            let y = numbers[1].doubleValue
        else {
            throw problem(Message("点应为 [经度, 纬度]", "a position is [longitude, latitude]"))
        }
        do {
            return readsTurned ? try crs.toWGS84(x: y, y: x) : try crs.toWGS84(x: x, y: y)
        } catch {
            let system = Message("（按 \(crs.rawValue) 读入）", " (read as \(crs.rawValue))")
            throw LayerProblem(.outOfRange, "geometry", error.message + system)
        }
    }

    private func problem(_ message: Message) -> LayerProblem {
        LayerProblem(.malformedRow, "geometry", message)
    }
}

/// The rings without an area.
private struct OutlineLog {
    private var count = 0
    private var place: Coordinate?

    mutating func note(_ place: Coordinate) {
        count += 1
        if self.place == nil { self.place = place }
    }

    var mends: [OutlineMend] {
        place.map { [OutlineMend(kind: .noArea, count: count, place: $0)] } ?? []
    }
}
