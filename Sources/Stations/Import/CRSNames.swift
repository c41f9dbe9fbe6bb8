public import Geodesy

extension CoordinateReferenceSystem {
    /// Reads how lists and flags name a reference system: `GCJ-02 (Tencent)`, `高德`, `EPSG:4326`.
    ///
    /// Case, width, punctuation and a remark in brackets do not matter; the URNs and addresses of
    /// OGC are names, too. CGCS2000 differs from WGS-84 by centimetres and is read as it. Nil for
    /// any other text: a system is never guessed.
    public init?(name: String) {
        let folded = TextFolding.fold(name)
        let plain = (Self.registryName(folded) ?? folded.prefix { $0 != "(" && $0 != "（" })
            .filter { $0.isLetter || $0.isNumber }
        var word = String(plain)
        while true {
            if let system = Self.named(word) {
                self = system
                return
            }
            guard let ending = Self.endings.first(where: word.hasSuffix), ending != word else {
                return nil
            }
            word.removeLast(ending.count)
        }
    }

    /// Whether coordinates of this system are metres in a plane instead of degrees.
    public var isProjected: Bool {
        switch self {
        case .wgs84, .gcj02, .bd09: false
        case .epsg3857, .bd09mc, .cgcs2000GaussKruger, .gaussKruger: true
        }
    }

    /// The raw values of all systems, as a message names what would be right.
    public static var expected: Message {
        Message(
            allCases.map(\.rawValue).joined(separator: "、")
                + " 之一，或 epsg4491 至 epsg4554（高斯-克吕格的一个带）",
            "one of " + allCases.map(\.rawValue).joined(separator: ", ")
                + ", or epsg4491 to epsg4554, one zone of Gauss–Krüger"
        )
    }

    /// The system of a name without space and punctuation, in lower case.
    private static func named(_ word: String) -> CoordinateReferenceSystem? {
        if let system = names[word] { return system }
        let digits = word.hasPrefix("epsg") ? word.dropFirst(4) : word[...]
        guard digits.utf8.count == 4, let code = Int(digits) else { return nil }
        return GaussKrugerZone(epsg: code).map(CoordinateReferenceSystem.gaussKruger)
    }

    /// The last part of a URN or an address of OGC's registry, with its authority.
    private static func registryName(_ folded: String) -> Substring? {
        guard folded.hasPrefix("urn:") || folded.hasPrefix("http"),
            folded.contains("epsg") || folded.contains("crs84"), folded.utf8.count <= 200
        else { return nil }
        let code = folded.split { ":/#".contains($0) }.last ?? ""
        return folded.contains("epsg") ? "epsg" + code : code
    }

    /// What may stand behind the name of a system.
    private static let endings = [
        "坐标系统", "坐标系", "坐标", "地图", "经纬度", "大地", "投影", "datum", "ll",
    ]

    private static let names: [String: CoordinateReferenceSystem] = {
        let words: [(CoordinateReferenceSystem, [String])] = [
            (
                .wgs84,
                [
                    "wgs84", "wgs", "wgs1984", "gps", "epsg4326", "4326", "crs84", "ogccrs84",
                    "cgcs2000", "epsg4490", "4490", "国家2000", "2000国家", "cgcs", "2000国家大地",
                    "国家大地坐标系2000", "北斗", "天地图", "大地2000",
                ]
            ),
            (.gcj02, ["gcj02", "gcj", "高德", "腾讯", "amap", "tencent", "火星", "国测局", "gaode"]),
            (.bd09, ["bd09", "百度", "baidu", "bd"]),
            (
                .epsg3857,
                ["epsg3857", "3857", "webmercator", "epsg900913", "900913", "web墨卡托"]
            ),
            (.bd09mc, ["bd09mc", "百度墨卡托", "bdmc"]),
            (
                .cgcs2000GaussKruger,
                [
                    "cgcs2000gk", "cgcs2000gausskruger", "cgcs2000gausskrüger", "高斯克吕格", "高斯",
                    "cgcs2000高斯", "国家2000高斯",
                ]
            ),
        ]
        var names: [String: CoordinateReferenceSystem] = [:]
        for (system, list) in words { for word in list { names[word] = system } }
        return names
    }()
}
