public import Geodesy

extension CoordinateReferenceSystem {
    /// Reads how lists and flags name a reference system: `GCJ-02 (Tencent)`, `高德`, `EPSG:4326`.
    ///
    /// Case, width, punctuation and a remark in brackets do not matter. CGCS2000 differs from
    /// WGS-84 by centimetres and is read as it. Nil for any other text: a system is never guessed.
    public init?(name: String) {
        let folded = TextFolding.fold(name)
        let plain = folded.prefix { $0 != "(" && $0 != "（" }
            .filter { $0.isLetter || $0.isNumber }
        switch plain {
        case "wgs84", "epsg4326", "4326", "gps", "crs84", "ogccrs84", "cgcs2000", "epsg4490",
            "wgs1984":
            self = .wgs84
        case "gcj02", "gcj", "高德", "腾讯", "amap", "tencent", "火星坐标", "火星坐标系":
            self = .gcj02
        case "bd09", "bd09ll", "百度", "baidu", "百度坐标": self = .bd09
        case "epsg3857", "3857", "webmercator", "epsg900913": self = .epsg3857
        case "bd09mc", "百度墨卡托": self = .bd09mc
        default: return nil
        }
    }

    /// Whether coordinates of this system are metres in a plane instead of degrees.
    public var isProjected: Bool { self == .epsg3857 || self == .bd09mc }

    /// The raw values of all systems, as a message names what would be right.
    public static var expected: String {
        "one of " + allCases.map(\.rawValue).joined(separator: ", ")
    }
}
