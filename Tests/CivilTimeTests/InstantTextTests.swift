import CivilTime
import TestSupport
import Testing

@Suite("Moments as RFC 3339 writes them")
struct InstantTextTests {
    @Test(
        "A moment is read with its offset, or in the zone if it has none",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01T08:00", 0), ("1970-01-01 08:00:01", 1),
            ("2026-11-21T09:30:00+08:00", 1_795_224_600), ("2026-11-21t01:30:00z", 1_795_224_600),
            ("2026-11-20T20:00:00.999-05:30", 1_795_224_600),
            ("1969-12-31T23:59:59Z", -1), ("2024-02-29T12:00Z", 1_709_208_000),
            ("2016-12-31T23:59:60Z", 1_483_228_799),
        ]
    )
    func reading(text: String, seconds: Int) {
        #expect(Instant(text)?.secondsSince1970 == seconds)
    }

    @Test(
        "What is not a moment is refused",
        arguments: [
            "", "now", "2026-11-21", "2026-11-21T9:30", "2026-11-21T24:00", "2026-11-21T09:60",
            "2026-02-29T10:00", "2026-11-21T09:30:00+8", "2026-11-21T09:30:00+25:00",
            "2026-11-21T09:30:00.Z", "2026-11-21T09:30:", "2026-11-21T09:30:00 08:00",
            "2026-11-21T09:30:00ZZ", "0000-01-01T00:00", "２０２６-11-21T09:30",
            "2026-11-21T09:30:00." + String(repeating: "1", count: 100),
        ]
    )
    func refusal(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test("A moment that is written is read as the same, in any zone")
    func roundTrip() {
        let seed: UInt64 = 3_339
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let second = Int.random(in: -60_000_000_000...250_000_000_000, using: &random)
            let moment = Instant(secondsSince1970: second)
            let offset = Int.random(in: -56...56, using: &random) * 900
            let zone = ZoneRules(fixedOffset: offset)
            let text = moment.text(in: zone)
            #expect(Instant(text) == moment, "seed \(seed): \(text)")
            #expect(text.hasPrefix("\(moment.date(in: zone))T\(moment.clock(in: zone))"))
        }
    }
}
