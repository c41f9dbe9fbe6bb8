import Geodesy

/// Reads a geometry blob of a GeoPackage, written by this program or by another.
///
/// Any damage reads as nil: a blob comes from a file that others write too.
struct GeoPackageBlobReader {
    private var bytes: ArraySlice<UInt8>
    private var isLittleEndian = true

    /// Whether the header marks the geometry as empty.
    private(set) var isMarkedEmpty = false

    /// Reads the header; nil if the bytes are no geometry blob.
    init?(_ blob: [UInt8]) {
        bytes = blob[...]
        if let geometry = Self.spatiaLiteGeometry(blob) {
            bytes = geometry[...]
            return
        }
        guard blob.count >= 8, blob[0] == 0x47, blob[1] == 0x50 else { return nil }
        let flags = blob[3]
        let envelopeSizes = [0, 32, 48, 48, 64]
        let envelope = Int(flags >> 1 & 0b111)
        guard envelope < envelopeSizes.count else { return nil }
        isMarkedEmpty = flags & 0b1_0000 != 0
        bytes = blob.dropFirst(8 + envelopeSizes[envelope])
    }

    /// The WKB of a SpatiaLite blob, which GDAL's `ST_GeomFromText` puts into a GeoPackage.
    ///
    /// Byte 0 is 0, byte 1 the byte order, then follow the reference system, the envelope, the
    /// mark 0x7C, the type and the coordinates, and the mark 0xFE. Parts of collections have a
    /// header of their own, so only single geometries are read.
    private static func spatiaLiteGeometry(_ blob: [UInt8]) -> [UInt8]? {
        guard blob.count > 44, blob[0] == 0, blob[1] <= 1, blob[38] == 0x7C, blob.last == 0xFE
        else { return nil }
        return [blob[1]] + blob[39...].dropLast()
    }

    /// The point, nil for an empty or damaged one, or another kind of geometry.
    static func point(_ blob: [UInt8]) -> Coordinate? {
        guard var reader = GeoPackageBlobReader(blob), reader.geometryType() == 1,
            let longitude = reader.double(), let latitude = reader.double()
        else { return nil }
        return try? Coordinate(longitude: longitude, latitude: latitude)
    }

    /// The area, nil if the blob is neither a polygon nor several.
    static func area(_ blob: [UInt8]) -> MultiPolygon? {
        guard var reader = GeoPackageBlobReader(blob) else { return nil }
        switch reader.geometryType() {
        case 3:
            guard let rings = reader.rings() else { return nil }
            return try? MultiPolygon(rings: [rings])
        case 6:
            guard let count = reader.count() else { return nil }
            var polygons: [[[Coordinate]]] = []
            for _ in 0..<count {
                guard reader.geometryType() == 3, let rings = reader.rings() else { return nil }
                polygons.append(rings)
            }
            return try? MultiPolygon(rings: polygons)
        default: return nil
        }
    }

    /// The range of the coordinates, empty for an empty geometry, nil for a damaged one.
    static func envelope(_ blob: [UInt8]) -> Envelope? {
        guard var reader = GeoPackageBlobReader(blob) else { return nil }
        var envelope = Envelope()
        guard reader.isMarkedEmpty || reader.scan(&envelope, depth: 0) else { return nil }
        return envelope
    }

    /// Walks any two-dimensional or higher WKB geometry and encloses its positions.
    private mutating func scan(_ envelope: inout Envelope, depth: Int) -> Bool {
        guard depth < 8, let type = geometryType() else { return false }
        let dimensions = type / 1_000 == 3 ? 4 : type / 1_000 == 0 ? 2 : 3
        switch type % 1_000 {
        case 1: return scanPositions(1, dimensions, &envelope)
        case 2:
            guard let count = count() else { return false }
            return scanPositions(count, dimensions, &envelope)
        case 3:
            guard let rings = count() else { return false }
            for _ in 0..<rings {
                guard let count = count(), scanPositions(count, dimensions, &envelope) else {
                    return false
                }
            }
            return true
        case 4...7:
            guard let parts = count() else { return false }
            for _ in 0..<parts where !scan(&envelope, depth: depth + 1) { return false }
            return true
        default: return false
        }
    }

    private mutating func scanPositions(
        _ count: Int,
        _ dimensions: Int,
        _ envelope: inout Envelope
    ) -> Bool {
        for _ in 0..<count {
            guard let x = double(), let y = double() else { return false }
            // An empty point has NaN for coordinates.
            if !x.isNaN, !y.isNaN { envelope.enclose(longitude: x, latitude: y) }
            for _ in 2..<dimensions where double() == nil { return false }
        }
        return true
    }

    /// Reads the rings of a polygon, from behind its type on.
    private mutating func rings() -> [[Coordinate]]? {
        guard let ringCount = count() else { return nil }
        var rings: [[Coordinate]] = []
        for _ in 0..<ringCount {
            guard let count = count() else { return nil }
            var positions: [Coordinate] = []
            for _ in 0..<count {
                guard let x = double(), let y = double(),
                    let position = try? Coordinate(longitude: x, latitude: y)
                else { return nil }
                positions.append(position)
            }
            rings.append(positions)
        }
        return rings
    }

    /// Reads a geometry's byte order and type.
    private mutating func geometryType() -> Int? {
        guard let order = bytes.popFirst(), order <= 1 else { return nil }
        isLittleEndian = order == 1
        return uint32().map(Int.init)
    }

    /// Reads a number of parts, nil if the rest of the blob cannot hold so many.
    private mutating func count() -> Int? {
        guard let count = uint32().map(Int.init), count <= bytes.count / 4 else { return nil }
        return count
    }

    private mutating func uint32() -> UInt32? {
        guard bytes.count >= 4 else { return nil }
        let number = bytes.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        bytes.removeFirst(4)
        return isLittleEndian ? number : number.byteSwapped
    }

    private mutating func double() -> Double? {
        guard bytes.count >= 8 else { return nil }
        let bits = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        bytes.removeFirst(8)
        return Double(bitPattern: isLittleEndian ? bits : bits.byteSwapped)
    }
}
