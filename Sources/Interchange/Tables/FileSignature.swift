public import Stations

/// Tells files that are no text by their first bytes.
public enum FileSignature {
    static let binaryMessage = Message(
        "文件含 NUL 字节，不是 UTF-8 文本；应为 CSV 或 GeoJSON"
            + "（UTF-16 要先转换；地图文件可用 ogr2ogr -f GeoJSON 转换）",
        "the file holds NUL bytes and so is no UTF-8 text; expected CSV or GeoJSON "
            + "(UTF-16 has to be converted first; ogr2ogr -f GeoJSON converts files of maps)"
    )

    /// How another format of maps becomes one that is read.
    private static func map(_ chinese: String, _ english: String) -> Message {
        Message(
            "文件是\(chinese)；请先转成 GeoJSON：\(conversion) 文件",
            "the file is \(english); write it as GeoJSON first: \(conversion) FILE"
        )
    }

    private static let conversion = "ogr2ogr -f GeoJSON -t_srs EPSG:4326 out.geojson"

    /// What has to become of text in another encoding.
    private static func encoding(_ name: String, _ advice: Message) -> Message {
        Message(
            "文件以 \(name) 的字节顺序标记开头；\(advice.chinese)",
            "the file starts with a \(name) byte order mark; \(advice.english)"
        )
    }

    private static let utf8 = Message(
        "应为 UTF-8，请转换或另存为 UTF-8",
        "expected UTF-8, convert it or save it as UTF-8"
    )

    private static let known: [(bytes: [UInt8], message: Message)] = [
        (
            [0xFF, 0xFE, 0x00, 0x00],
            encoding(
                "UTF-32",
                Message("应为 UTF-8，请另存为 UTF-8", "expected UTF-8, save it as UTF-8")
            )
        ),
        (
            [0xFF, 0xFE],
            encoding("UTF-16 (little-endian)", utf8)
        ),
        (
            [0xFE, 0xFF],
            encoding("UTF-16 (big-endian)", utf8)
        ),
        (
            Array("SQLite format 3\0".utf8),
            map(" GeoPackage 或其他 SQLite 数据库", "a GeoPackage or another SQLite database")
                + Message(
                    "（本程序的数据库用 yizhan export）",
                    " (a database of this program: yizhan export)"
                )
        ),
        ([0x00, 0x00, 0x27, 0x0A], map(" shapefile 的一部分", "part of a shapefile")),
        (Array("fgb".utf8) + [0x03], map(" FlatGeobuf", "FlatGeobuf")),
        (Array("PAR1".utf8), map(" GeoParquet", "GeoParquet")),
        (
            [0x1F, 0x8B],
            Message("文件用 gzip 压缩，请先解压", "the file is packed with gzip; unpack it first")
        ),
        (Array("<kml".utf8), map(" KML", "KML")),
        (Array("<gpx".utf8), map(" GPX", "GPX")),
        (
            Array("<?xml".utf8),
            map(" XML（如 KML、GPX、GML）", "XML, such as KML, GPX or GML")
        ),
        (
            Array("%PDF".utf8),
            Message("文件是 PDF，应为 CSV 或 GeoJSON", "the file is a PDF; expected CSV or GeoJSON")
        ),
        (
            [0x50, 0x4B, 0x03, 0x04],
            Message(
                "文件是 ZIP 压缩包，也许是 XLSX 工作簿（请另存为 CSV UTF-8）、KMZ 或 shapefile"
                    + "（请先转成 GeoJSON：\(conversion) 文件）",
                "the file is a ZIP archive, perhaps an XLSX workbook (save it as CSV UTF-8), a KMZ "
                    + "or a packed shapefile (write it as GeoJSON first: \(conversion) FILE)"
            )
        ),
        (
            [0xD0, 0xCF, 0x11, 0xE0],
            Message(
                "文件是旧版 Excel 工作簿（XLS），应为 CSV 文本，请另存为 CSV UTF-8",
                "the file is an old Excel workbook (XLS); expected CSV text, save it as CSV UTF-8"
            )
        ),
    ]

    /// Whether further bytes may make a known start of these.
    static func isUndecided(_ start: ArraySlice<UInt8>) -> Bool {
        known.contains { $0.bytes.count > start.count && $0.bytes.starts(with: start) }
    }

    /// The message for a file that starts like something else, nil for what may be text.
    public static func message(for start: ArraySlice<UInt8>) -> Message? {
        known.first { start.starts(with: $0.bytes) }?.message
    }
}
