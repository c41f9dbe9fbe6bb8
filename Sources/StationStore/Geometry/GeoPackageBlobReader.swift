import Geodesy

/// Reads a geometry blob of a GeoPackage (OGC 12-128r19 §2.1.3), written by this program or by
/// another.
struct GeoPackageBlobReader {
    /// The reference systems whose longitudes and latitudes are those of WGS 84: WGS 84 itself,
    /// with heights, CGCS2000, and the two that a GeoPackage leaves undefined.
    private static let references: Set<Int32> = [4326, 4979, 4490, 0, -1]

    private let body: ArraySlice<UInt8>
    private let reference: Int32?
    private let isMarkedEmpty: Bool

    /// Reads the header.
    private init(_ blob: [UInt8]) throws(GeometryFault) {
        if let geometry = Self.spatiaLiteGeometry(blob) {
            body = geometry[...]
            reference = nil
            isMarkedEmpty = false
            return
        }
        guard blob.count >= 8, blob[0] == 0x47, blob[1] == 0x50 else { throw .notAGeometry }
        let flags = blob[3]
        let envelopeSizes = [0, 32, 48, 48, 64]
        let envelope = Int(flags >> 1 & 0b111)
        guard envelope < envelopeSizes.count else { throw .notAGeometry }
        let bytes = flags & 1 == 1 ? blob[4..<8].reversed() : Array(blob[4..<8])
        reference = Int32(bitPattern: bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        isMarkedEmpty = flags & 0b1_0000 != 0
        body = blob.dropFirst(8 + envelopeSizes[envelope])
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

    /// The point; nil for an empty geometry.
    ///
    /// One point among several of none, and heights and measures, do not matter.
    ///
    /// - Throws: ``GeometryFault`` for anything else.
    static func point(_ blob: [UInt8]) throws(GeometryFault) -> Coordinate? {
        let blob = try GeoPackageBlobReader(blob)
        if blob.isMarkedEmpty { return nil }
        var reader = WKBReader(blob.body)
        let point = try blob.inItsReference { () throws(GeometryFault) in try reader.point() }
        return point
    }

    /// The area: a polygon, several, or a collection of them; nil for an empty geometry.
    ///
    /// - Throws: ``GeometryFault`` for anything else.
    static func area(_ blob: [UInt8]) throws(GeometryFault) -> MultiPolygon? {
        let blob = try GeoPackageBlobReader(blob)
        if blob.isMarkedEmpty { return nil }
        var reader = WKBReader(blob.body)
        let rings = try blob.inItsReference { () throws(GeometryFault) in try reader.polygons() }
        if rings.isEmpty { return nil }
        do {
            return try MultiPolygon(rings: rings)
        } catch {
            throw .rings(error)
        }
    }

    /// The range of the coordinates, empty for an empty geometry, nil for a damaged one.
    static func envelope(_ blob: [UInt8]) -> Envelope? {
        guard let blob = try? GeoPackageBlobReader(blob) else { return nil }
        var envelope = Envelope()
        if blob.isMarkedEmpty { return envelope }
        var reader = WKBReader(blob.body)
        do {
            try reader.scan(&envelope)
        } catch {
            return nil
        }
        return envelope
    }

    /// Reads, and names a foreign reference system rather than the positions that it spoils.
    private func inItsReference<Value>(
        _ read: () throws(GeometryFault) -> Value
    ) throws(GeometryFault) -> Value {
        let value: Value
        do {
            value = try read()
        } catch .notOnGlobe where !isInWGS84 {
            throw .reference(reference ?? 0)
        }
        guard isInWGS84 else { throw .reference(reference ?? 0) }
        return value
    }

    private var isInWGS84: Bool { reference.map(Self.references.contains) ?? true }
}
