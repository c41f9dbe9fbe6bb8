import HoursText
import OpeningHours
import TestSupport
import Testing

@testable import HoursText

@Suite("What holds for every text")
struct HoursReaderPropertyTests {
    private static let texts = (HoursExample.understood + HoursExample.partly).map(\.text)
    private static let all = texts + HoursExample.refused.map(\.text)

    @Test("A word that is not known makes any text not understood, wherever it stands")
    func unknownWord() {
        for word in ["约", "详询", "qux", "%", "雨天", "春节"] {
            for example in HoursExample.understood {
                for text in [example.text + word, word + example.text, "\(example.text) \(word)"] {
                    let reading = HoursReader().read(text)
                    #expect(reading.understanding == .none, "\(text)")
                    #expect(reading.expression.hasPrefix("unknown \""), "\(text)")
                }
            }
        }
    }

    @Test("A word in the middle is not passed over either", arguments: [1, 2, 3] as [UInt64])
    func unknownWordInside(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for example in HoursExample.understood {
            var scalars = Array(example.text.unicodeScalars)
            scalars.insert("雨", at: Int.random(in: 0...scalars.count, using: &generator))
            let text = Self.string(scalars)
            #expect(!HoursReader().read(text).isUnderstood, "seed \(seed): \(text)")
        }
    }

    @Test("Full-width forms and ideographic spaces mean what the plain ones mean")
    func width() {
        for example in HoursExample.understood {
            let wide = example.text.unicodeScalars.map { scalar in
                switch scalar.value {
                case 0x20: Unicode.Scalar(0x3000) ?? scalar
                case 0x21...0x7E: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
                default: scalar
                }
            }
            let text = Self.string(wide)
            #expect(HoursReader().read(text).expression == example.result, "\(text)")
        }
    }

    @Test("Capitals, line breaks and space around a text do not matter")
    func caseAndSpace() {
        for example in HoursExample.understood {
            for text in [
                example.text.uppercased(), example.text.lowercased(), "\r\n\t \(example.text) \r\n",
                example.text.replacing(" ", with: "\r\n"), "\u{FEFF}\(example.text)\u{200B}",
            ] {
                #expect(HoursReader().read(text).expression == example.result, "\(text)")
            }
        }
    }

    @Test("An expression without nights is read as itself")
    func fixedPoint() {
        var count = 0
        for example in HoursExample.understood where !example.result.contains("-08:00") {
            guard !HoursExample.nights.contains(where: { $0.text == example.text }) else {
                continue
            }
            let reading = HoursReader().read(example.result)
            guard reading.isUnderstood else { continue }
            count += 1
            #expect(reading.expression == example.result, "\(example.text)")
        }
        #expect(count >= 220)
    }

    @Test(
        "Damaged texts are read without harm and become expressions that parse",
        arguments: [11, 12, 13, 14] as [UInt64]
    )
    func mutations(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let splices: [Unicode.Scalar] = [
            "周", "一", "日", "点", "半", "-", ":", ".", ",", "、", ";", "(", ")", "\"", "0", "1", "9",
            "月", "至", "次", "休", "息", "除", "外", "\u{0}", "\u{D}", "\u{A}", "\u{301}", "🚻", "a", " ",
        ]
        for _ in 0..<1_500 {
            var scalars = Array((Self.all.randomElement(using: &generator) ?? "").unicodeScalars)
            let other = Array((Self.all.randomElement(using: &generator) ?? "").unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0...scalars.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: scalars.insert(splices.randomElement(using: &generator) ?? " ", at: place)
                case 1: scalars.removeSubrange(place..<min(place + 2, scalars.count))
                case 2: scalars.insert(contentsOf: other, at: place)
                default: scalars.swapAt(place % max(scalars.count, 1), 0)
                }
                if scalars.isEmpty { scalars = ["周"] }
            }
            let text = Self.string(scalars)
            let reading = HoursReader().read(text)
            #expect((reading.doubt == nil) == reading.isUnderstood, "seed \(seed): \(text)")
            let hours = try? OpeningHours(parsing: reading.expression)
            #expect(hours?.description == reading.expression, "seed \(seed): \(text)")
        }
    }

    @Test(
        "Pieces of texts put together at random are read without harm",
        arguments: [31, 32] as [UInt64]
    )
    func recombinations(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let texts =
            Self.all + (HoursExample.chineseLists + HoursExample.foreignLists).map(\.text)
            + HoursExample.doubtful
        let marks: Set<Character> = [",", "，", "；", ";", "、", " ", "（", "）", "(", ")", "：", "。"]
        let pieces = texts.flatMap { $0.split(whereSeparator: marks.contains).map(String.init) }
        try #require(pieces.count > 1_000)
        for _ in 0..<1_500 {
            let count = Int.random(in: 1...6, using: &generator)
            let text = (0..<count)
                .map { _ in
                    (pieces.randomElement(using: &generator) ?? "")
                        + String(marks.randomElement(using: &generator) ?? " ")
                }
                .joined()
            let reading = HoursReader().read(text)
            let hours = try? OpeningHours(parsing: reading.expression)
            #expect(hours?.description == reading.expression, "seed \(seed): \(text)")
            #expect((reading.doubt == nil) == reading.isUnderstood, "seed \(seed): \(text)")
            let isUnknown = reading.expression.hasPrefix("unknown")
            #expect(isUnknown || reading.understanding != .none, "seed \(seed): \(text)")
        }
    }

    @Test("Noise is unknown", arguments: [21, 22] as [UInt64])
    func noise(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let length = Int.random(in: 1...60, using: &generator)
            let scalars = (0..<length).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &generator))
            }
            let reading = HoursReader().read(Self.string(scalars))
            #expect(reading.understanding == .none, "seed \(seed): \(reading.text)")
            let parsed = try? OpeningHours(parsing: reading.expression)
            #expect(parsed != nil, "seed \(seed): \(reading.text)")
        }
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
