import Geodesy

/// The geometry blobs of a GeoPackage (OGC 12-128r19 §2.1.3): a header, then WKB.
enum GeoPackageBlob {
    /// The identifier of WGS 84 in `gpkg_spatial_ref_sys`.
    static let wgs84: Int32 = 4326

    /// The blob of a point.
    static func encode(_ coordinate: Coordinate) -> [UInt8] {
        var bytes = header(envelope: nil)
        bytes.reserveCapacity(bytes.count + 21)
        appendPoint(coordinate, to: &bytes)
        return bytes
    }

    /// The blob of an area, with its envelope.
    static func encode(_ area: MultiPolygon) -> [UInt8] {
        var bytes = header(envelope: Envelope(area))
        appendGeometry(type: 6, count: area.polygons.count, to: &bytes)
        for polygon in area.polygons {
            let rings = [polygon.exterior] + polygon.holes
            appendGeometry(type: 3, count: rings.count, to: &bytes)
            for ring in rings {
                append(UInt32(clamping: ring.positions.count), to: &bytes)
                for position in ring.positions {
                    append(position.longitude.bitPattern, to: &bytes)
                    append(position.latitude.bitPattern, to: &bytes)
                }
            }
        }
        return bytes
    }

    private static func header(envelope: Envelope?) -> [UInt8] {
        // "GP", version 0, flags: little endian, envelope of kind 0 (none) or 1 (x and y).
        var bytes: [UInt8] = [0x47, 0x50, 0, envelope == nil ? 0b0001 : 0b0011]
        append(UInt32(bitPattern: wgs84), to: &bytes)
        for number in envelope?.numbers ?? [] { append(number.bitPattern, to: &bytes) }
        return bytes
    }

    private static func appendPoint(_ coordinate: Coordinate, to bytes: inout [UInt8]) {
        bytes.append(1)
        append(UInt32(1), to: &bytes)
        append(coordinate.longitude.bitPattern, to: &bytes)
        append(coordinate.latitude.bitPattern, to: &bytes)
    }

    private static func appendGeometry(type: UInt32, count: Int, to bytes: inout [UInt8]) {
        bytes.append(1)
        append(type, to: &bytes)
        append(UInt32(clamping: count), to: &bytes)
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
