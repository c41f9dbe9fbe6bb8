import CivilTime
import Geodesy
import Stations
import Testing

@Suite struct TextTests {
    @Test(
        "A decimal number is read",
        arguments: [
            ("0", 0.0), ("-1.5", -1.5), ("+34.", 34), (".5", 0.5), (" 108.94 ", 108.94),
            ("１０８．９", 108.9), ("1e2", 100), ("1E-2", 0.01),
        ]
    )
    func numbers(text: String, value: Double) {
        #expect(DecimalNumber.parse(text) == value)
    }

    @Test(
        "What is no decimal number is refused",
        arguments: [
            "", " ", "0x22", "nan", "inf", "Infinity", "1e400", "-1e400", "1,5", "34°15'", ".", "+",
            "1e", "1.2.3", "--1", "1_000", "٣٤", "108.9E", "1 2",
            String(repeating: "9", count: 400),
        ]
    )
    func noNumbers(text: String) {
        #expect(DecimalNumber.parse(text) == nil)
    }

    @Test(
        "A day is read as people write it",
        arguments: ["2026-02-28", "2026/2/28", "2026.02.28", "2026年2月28日", "2026-02-28T08:00:00Z"]
    )
    func days(text: String) {
        #expect(CivilDate(cell: text)?.description == "2026-02-28")
    }

    @Test(
        "A day that does not exist is refused",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026", "20260101",
            "2026-1-1-1", "", "yesterday", "1100-02-29",
        ]
    )
    func noDays(text: String) {
        #expect(CivilDate(cell: text) == nil)
    }

    @Test("Leap years are those of the Gregorian calendar")
    func leapYears() {
        #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    }

    @Test(
        "White space of any kind becomes single spaces",
        arguments: [
            (" a  b ", "a b"), ("a\r\nb", "a b"), ("　西安　市 ", "西安 市"), ("plain", "plain"), ("", ""),
            ("\t", ""),
        ]
    )
    func collapsing(text: String, collapsed: String) {
        #expect(TextFolding.collapse(text) == collapsed)
    }

    @Test("Control characters and direction overrides are found, line breaks are not")
    func controlCharacters() {
        #expect(TextFolding.firstControlCharacter(in: "a\u{0}b")?.value == 0)
        #expect(TextFolding.firstControlCharacter(in: "a\u{202E}b")?.value == 0x202E)
        #expect(TextFolding.firstControlCharacter(in: "a\tb\r\nc") == nil)
    }

    @Test("The same name and address give the same code, whatever their width and spacing")
    func derivedCodes() {
        let code = StationKey.derivedCode(name: "驿站Ａ", address: "一号 路")
        #expect(code == StationKey.derivedCode(name: " 驿站a", address: "一号路"))
        #expect(code != StationKey.derivedCode(name: "驿站A一", address: "号路"))
        #expect(code.hasPrefix("auto-") && code.count == 21)
    }

    @Test(
        "Reference systems are known by the names that lists use",
        arguments: [
            ("GCJ-02", "gcj02"), ("GCJ-02 (Tencent)", "gcj02"), ("高德", "gcj02"),
            ("WGS84", "wgs84"), ("EPSG:4326", "wgs84"), ("BD-09", "bd09"), ("百度", "bd09"),
            ("EPSG:3857", "epsg3857"),
        ]
    )
    func systems(name: String, code: String) {
        #expect(CoordinateReferenceSystem(name: name)?.rawValue == code)
    }

    @Test("An unknown reference system is never guessed", arguments: ["", "local", "西安80", "UTM"])
    func noSystems(name: String) {
        #expect(CoordinateReferenceSystem(name: name) == nil)
    }
}
