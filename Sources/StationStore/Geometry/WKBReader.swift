import Geodesy

/// Reads well-known binary of any dimension, as GeoPackages and their relatives hold it.
///
/// Heights and measures are passed over. Both ways to write them are read: ISO's (1001, 2001,
/// 3001) and the flags of PostGIS.
struct WKBReader {
    /// The kinds that have positions this program can use, by their numbers.
    enum Kind: Int {
        case point = 1
        case lineString, polygon, multiPoint, multiLineString, multiPolygon, collection
    }

    private static let otherNames = [
        8: "CircularString", 9: "CompoundCurve", 10: "CurvePolygon", 11: "MultiCurve",
        12: "MultiSurface", 13: "Curve", 14: "Surface", 15: "PolyhedralSurface", 16: "TIN",
        17: "Triangle",
    ]
    private static let names = [
        "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon",
        "GeometryCollection",
    ]
    /// How deep collections may stand in each other.
    private static let maximumDepth = 8

    private var bytes: ArraySlice<UInt8>
    private var isLittleEndian = true
    private var dimensions = 2

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    static func name(of kind: Kind) -> String { names[kind.rawValue - 1] }

    /// The point, or the only point of several; nil for an empty geometry.
    mutating func point(depth: Int = 0) throws(GeometryFault) -> Coordinate? {
        let kind = try kind(wanted: .point, depth)
        switch kind {
        case .point:
            let (x, y) = try position()
            // An empty point has NaN for coordinates.
            if x.isNaN, y.isNaN { return nil }
            return try Self.coordinate(x, y)
        case .multiPoint, .collection:
            let count = try count()
            var point: Coordinate?
            for _ in 0..<count {
                guard let next = try self.point(depth: depth + 1) else { continue }
                if point != nil { throw .severalPoints(count) }
                point = next
            }
            return point
        default: throw .kind(found: Self.name(of: kind), wanted: .point)
        }
    }

    /// The rings of all polygons; none for an empty geometry.
    mutating func polygons(depth: Int = 0) throws(GeometryFault) -> [[[Coordinate]]] {
        let kind = try kind(wanted: .area, depth)
        switch kind {
        case .polygon:
            let rings = try rings()
            return rings.isEmpty ? [] : [rings]
        case .multiPolygon, .collection:
            var polygons: [[[Coordinate]]] = []
            for _ in 0..<(try count()) { polygons += try self.polygons(depth: depth + 1) }
            return polygons
        default: throw .kind(found: Self.name(of: kind), wanted: .area)
        }
    }

    /// Walks any geometry and encloses its positions.
    mutating func scan(_ envelope: inout Envelope, depth: Int = 0) throws(GeometryFault) {
        switch try kind(wanted: .any, depth) {
        case .point: try scanPositions(1, &envelope)
        case .lineString: try scanPositions(try count(), &envelope)
        case .polygon:
            for _ in 0..<(try count()) { try scanPositions(try count(), &envelope) }
        case .multiPoint, .multiLineString, .multiPolygon, .collection:
            for _ in 0..<(try count()) { try scan(&envelope, depth: depth + 1) }
        }
    }

    private mutating func scanPositions(
        _ count: Int,
        _ envelope: inout Envelope
    ) throws(GeometryFault) {
        for _ in 0..<count {
            let (x, y) = try position()
            if !x.isNaN, !y.isNaN { envelope.enclose(longitude: x, latitude: y) }
        }
    }

    private mutating func rings() throws(GeometryFault) -> [[Coordinate]] {
        var rings: [[Coordinate]] = []
        for _ in 0..<(try count()) {
            var positions: [Coordinate] = []
            for _ in 0..<(try count()) {
                let (x, y) = try position()
                positions.append(try Self.coordinate(x, y))
            }
            rings.append(positions)
        }
        return rings
    }

    private static func coordinate(_ x: Double, _ y: Double) throws(GeometryFault) -> Coordinate {
        do {
            return try Coordinate(longitude: x, latitude: y)
        } catch {
            throw .notOnGlobe(x: x, y: y)
        }
    }

    private mutating func position() throws(GeometryFault) -> (x: Double, y: Double) {
        let x = try double()
        let y = try double()
        for _ in 2..<dimensions { _ = try double() }
        return (x, y)
    }

    /// Reads a geometry's byte order, kind and dimensions.
    private mutating func kind(wanted: WantedGeometry, _ depth: Int) throws(GeometryFault) -> Kind {
        guard depth < Self.maximumDepth, let order = bytes.popFirst(), order <= 1 else {
            throw .damaged
        }
        isLittleEndian = order == 1
        let word = try uint32()
        if word & 0x2000_0000 != 0 { _ = try uint32() }
        let number = Int(word & 0x1FFF_FFFF)
        let hasHeight = word & 0x8000_0000 != 0 || [1, 3].contains(number / 1_000)
        let hasMeasure = word & 0x4000_0000 != 0 || [2, 3].contains(number / 1_000)
        guard number / 1_000 <= 3 else { throw .damaged }
        dimensions = 2 + (hasHeight ? 1 : 0) + (hasMeasure ? 1 : 0)
        guard let kind = Kind(rawValue: number % 1_000) else {
            guard let name = Self.otherNames[number % 1_000] else { throw .damaged }
            throw .kind(found: name, wanted: wanted)
        }
        return kind
    }

    /// Reads a number of parts, of which the rest of the bytes has to be able to hold as many.
    private mutating func count() throws(GeometryFault) -> Int {
        let count = Int(try uint32())
        guard count <= bytes.count / 4 else { throw .damaged }
        return count
    }

    private mutating func uint32() throws(GeometryFault) -> UInt32 {
        guard bytes.count >= 4 else { throw .damaged }
        let number = bytes.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        bytes.removeFirst(4)
        return isLittleEndian ? number : number.byteSwapped
    }

    private mutating func double() throws(GeometryFault) -> Double {
        guard bytes.count >= 8 else { throw .damaged }
        let bits = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        bytes.removeFirst(8)
        return Double(bitPattern: isLittleEndian ? bits : bits.byteSwapped)
    }
}
