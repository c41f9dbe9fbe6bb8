import Geodesy
import Stations

/// Links that open a place in the map programs that people have.
///
/// Each program gets the coordinates in the datum that it is told they have.
struct MapLinks {
    let coordinate: Coordinate
    /// The name without what the programs take for a separator.
    private let name: String

    /// Makes the links to a station, nil for one without a position.
    init?(_ station: Station) {
        guard let position = station.position else { return nil }
        coordinate = position.coordinate
        let name = station.name.unicodeScalars.filter {
            $0 != "," && $0 != "|" && !$0.properties.isWhitespace
                && $0.properties.generalCategory != .control
                && $0.properties.generalCategory != .format
        }
        self.name = PercentEncoding.encode(String(String.UnicodeScalarView(name)))
    }

    /// The fields of the template `maps`.
    func fields(_ texts: Texts) -> [Fields] {
        [
            ["name": texts["map_amap"], "href": amap], ["name": texts["map_baidu"], "href": baidu],
            ["name": texts["map_tencent"], "href": tencent],
            ["name": texts["map_other"], "href": geo],
        ]
    }

    /// Amap, on foot; it takes GCJ-02.
    var amap: String {
        let shifted = CoordinateReferenceSystem.gcj02.fromWGS84(coordinate)
        let place = "\(Self.degrees(shifted.x)),\(Self.degrees(shifted.y))"
        return
            "https://uri.amap.com/navigation?to=\(place),\(name)&mode=walk&src=yizhan&callnative=1"
    }

    /// Baidu, which converts from WGS-84.
    var baidu: String {
        "http://api.map.baidu.com/marker?location=\(latitudeFirst)&title=\(name)&content=\(name)"
            + "&output=html&coord_type=wgs84&src=yizhan"
    }

    /// Tencent, on foot; 1 says GPS coordinates.
    var tencent: String {
        "https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=\(name)&tocoord=\(latitudeFirst)"
            + "&coord_type=1&referer=yizhan"
    }

    /// Whatever the phone has (RFC 5870).
    var geo: String { "geo:\(latitudeFirst)?q=\(latitudeFirst)(\(name))" }

    private var latitudeFirst: String {
        "\(Self.degrees(coordinate.latitude)),\(Self.degrees(coordinate.longitude))"
    }

    /// Degrees with six decimals at most, some 10 cm.
    static func degrees(_ value: Double) -> String {
        let millionths = Int((value.magnitude * 1_000_000).rounded())
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
        let sign = value < 0 && millionths > 0 ? "-" : ""
        var decimals = String(rest + 1_000_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return sign + String(whole) + (decimals.isEmpty ? "" : ".\(decimals)")
    }
}
