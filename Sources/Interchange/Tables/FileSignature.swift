/// Tells files that are no text by their first bytes.
public enum FileSignature {
    static let binaryMessage =
        "the file holds NUL bytes and so is no UTF-8 text; expected CSV or GeoJSON "
        + "(UTF-16 has to be converted first; ogr2ogr -f GeoJSON converts files of maps)"

    private static let conversion =
        "write it as GeoJSON first: ogr2ogr -f GeoJSON -t_srs EPSG:4326 out.geojson FILE"

    private static let known: [(bytes: [UInt8], message: String)] = [
        (
            [0xFF, 0xFE, 0x00, 0x00],
            "the file starts with a UTF-32 byte order mark; expected UTF-8, save it as UTF-8"
        ),
        (
            [0xFF, 0xFE],
            "the file starts with a UTF-16 (little-endian) byte order mark; expected UTF-8, "
                + "convert it or save it as UTF-8"
        ),
        (
            [0xFE, 0xFF],
            "the file starts with a UTF-16 (big-endian) byte order mark; expected UTF-8, "
                + "convert it or save it as UTF-8"
        ),
        (
            Array("SQLite format 3\0".utf8),
            "the file is a GeoPackage or another SQLite database; \(conversion) "
                + "(a database of this program: yizhan export)"
        ),
        ([0x00, 0x00, 0x27, 0x0A], "the file is part of a shapefile; \(conversion)"),
        (Array("fgb".utf8) + [0x03], "the file is FlatGeobuf; \(conversion)"),
        (Array("PAR1".utf8), "the file is GeoParquet; \(conversion)"),
        ([0x1F, 0x8B], "the file is packed with gzip; unpack it first"),
        (Array("<kml".utf8), "the file is KML; \(conversion)"),
        (Array("<gpx".utf8), "the file is GPX; \(conversion)"),
        (Array("<?xml".utf8), "the file is XML, such as KML, GPX or GML; \(conversion)"),
        (Array("%PDF".utf8), "the file is a PDF; expected CSV or GeoJSON"),
        (
            [0x50, 0x4B, 0x03, 0x04],
            "the file is a ZIP archive, perhaps an XLSX workbook (save it as CSV UTF-8), a KMZ or a "
                + "packed shapefile (\(conversion))"
        ),
        (
            [0xD0, 0xCF, 0x11, 0xE0],
            "the file is an old Excel workbook (XLS); expected CSV text, save it as CSV UTF-8"
        ),
    ]

    /// Whether further bytes may make a known start of these.
    static func isUndecided(_ start: ArraySlice<UInt8>) -> Bool {
        known.contains { $0.bytes.count > start.count && $0.bytes.starts(with: start) }
    }

    /// The message for a file that starts like something else, nil for what may be text.
    public static func message(for start: ArraySlice<UInt8>) -> String? {
        known.first { start.starts(with: $0.bytes) }?.message
    }
}
