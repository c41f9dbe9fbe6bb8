import Geodesy
import Stations
import Testing

@Suite("Names of reference systems")
struct CRSNamesTests {
    @Test(
        "Lists name systems in many words",
        arguments: [
            ("国家2000", "wgs84"), ("CGCS2000", "wgs84"), ("2000国家大地坐标系", "wgs84"),
            ("国家大地坐标系2000", "wgs84"), ("WGS 84 坐标系", "wgs84"), ("GPS坐标", "wgs84"),
            ("EPSG:4490", "wgs84"),
            ("高德地图", "gcj02"), ("火星坐标系", "gcj02"), ("GCJ-02 (Tencent)", "gcj02"),
            ("百度坐标系", "bd09"), ("BD09LL", "bd09"), ("bd09mc", "bd09mc"), ("EPSG:3857", "epsg3857"),
            ("CGCS2000-GK", "cgcs2000-gk"), ("epsg4526", "epsg4526"), ("EPSG:4545", "epsg4545"),
            ("urn:ogc:def:crs:EPSG::4508", "epsg4508"), ("4534", "epsg4534"),
        ]
    )
    func names(name: String, expected: String) {
        #expect(CoordinateReferenceSystem(name: name)?.rawValue == expected)
    }

    @Test(
        "No other word is taken for one",
        arguments: [
            "", "坐标系", "xian80", "西安80", "北京54", "epsg", "epsg4555", "epsg:2000", "http://x/4326",
        ]
    )
    func others(name: String) {
        #expect(CoordinateReferenceSystem(name: name) == nil)
    }
}
