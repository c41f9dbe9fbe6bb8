import CivilTime
import OpeningHours
import TestSupport
import Testing

@Suite("Writing expressions")
struct RoundTripTests {
    @Test("reading what was written gives the same rules")
    func roundTrip() throws {
        for seed in 0..<3_000 as Range<UInt64> {
            var generator = ExpressionGenerator(seed: seed)
            let text = generator.expression()
            let hours = try #require(try? OpeningHours(parsing: text), "seed \(seed): \(text)")
            let written = hours.description
            let again = try #require(
                try? OpeningHours(parsing: written),
                "seed \(seed): \(written)"
            )
            #expect(again == hours, "seed \(seed): \(text)")
            #expect(again.description == written, "seed \(seed): \(text)")
        }
    }

    @Test("damaged text is refused or read, and what is read can be written and answered")
    func damaged() throws {
        let alphabet = Array(
            "0123456789012345678901234567890:;,|-+/[]() \"\r\n调–\u{0}MoFrPHJanoff".unicodeScalars
        )
        var read = 0
        for seed in 0..<6_000 as Range<UInt64> {
            var generator = ExpressionGenerator(seed: seed)
            var scalars = Array(generator.expression().unicodeScalars)
            for _ in 0..<Int.random(in: 1...2, using: &generator.random) {
                let place = Int.random(in: 0...scalars.count, using: &generator.random)
                let scalar = alphabet.randomElement(using: &generator.random) ?? " "
                switch Int.random(in: 0..<3, using: &generator.random) {
                case 0: scalars.insert(scalar, at: place)
                case 1 where place < scalars.count: scalars[place] = scalar
                default: scalars.removeSubrange(place..<min(place + 2, scalars.count))
                }
            }
            let text = String(String.UnicodeScalarView(scalars))
            guard let hours = try? OpeningHours(parsing: text) else { continue }
            read += 1
            #expect(try OpeningHours(parsing: hours.description) == hours, "seed \(seed): \(text)")
            let timetable = Timetable(hours, holidays: .china)
            let start = Instant(secondsSince1970: 1_798_700_000)
            let end = Instant(secondsSince1970: 1_798_900_000)
            #expect(!timetable.intervals(in: start..<end).isEmpty, "seed \(seed): \(text)")
        }
        #expect((200...5_500).contains(read))
    }
}
