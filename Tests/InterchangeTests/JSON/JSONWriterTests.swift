import Interchange
import TestSupport
import Testing

@Suite("JSONWriter")
struct JSONWriterTests {
    private func written(_ append: (inout [UInt8]) -> Void) -> String {
        var bytes: [UInt8] = []
        append(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "Numbers have the shortest form that JSON allows",
        arguments: [
            (1, "1"), (-2.5, "-2.5"),
            (0, "0"), (-0.0, "-0"), (0.1, "0.1"), (1e21, "1e+21"),
            (.leastNonzeroMagnitude, "5e-324"), (.nan, "null"), (.infinity, "null"),
            (-.infinity, "null"),
            (113.601265, "113.601265"),
        ]
    )
    func numbers(number: Double, text: String) {
        #expect(written { JSONWriter.append(number, to: &$0) } == text)
    }

    @Test(
        "Coordinates have at most seven decimals",
        arguments: [
            (113.601265, "113.601265"), (48.8870852195786, "48.8870852"), (0, "0"),
            (-0.0, "0"), (-0.00000001, "0"), (-0.00000005, "-0.0000001"), (180, "180"),
            (-179.99999999, "-180"), (0.1, "0.1"), (-33.00000010, "-33.0000001"),
            (12_644_000.123_456_78, "12644000.1234568"), (.nan, "null"), (.infinity, "null"),
            (1e300, "1e+300"),
        ]
    )
    func coordinates(number: Double, text: String) {
        #expect(written { JSONWriter.appendCoordinate(number, to: &$0) } == text)
    }

    @Test("A coordinate of at most seven decimals comes back as given", arguments: 0..<20)
    func coordinateRoundTrip(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<1_000 {
            let units = Int64.random(in: -1_800_000_000...1_800_000_000, using: &random)
            let number = Double(units) / 1e7
            let text = written { JSONWriter.appendCoordinate(number, to: &$0) }
            #expect(Double(text) == number, "seed \(seed)")
            #expect(!text.contains("e"), "seed \(seed)")
        }
    }

    @Test("Strings escape quotes, backslashes and control characters only")
    func strings() {
        let text = "a\"b\\c/\u{08}\t\n\u{0C}\r\u{01}\u{1F}\u{7F}\u{2028}驿😀"
        #expect(
            written { JSONWriter.append(text, to: &$0) }
                == "\"a\\\"b\\\\c/\\b\\t\\n\\f\\r\\u0001\\u001f\u{7F}\u{2028}驿😀\""
        )
    }

    @Test("Values are written without white space and in order")
    func values() throws {
        let text = #"{"b":[1,2.5,null,true,false],"a":{},"c":[],"d":"x"}"#
        let value = try JSONParser().parse(text)
        #expect(written { JSONWriter.append(value, to: &$0) } == text)
        #expect(written { JSONWriter.append(Int.min, to: &$0) } == "-9223372036854775808")
    }

    @Test("What is written is read back the same", arguments: 0..<200)
    func roundTrip(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let value = randomValue(depth: 4, using: &random)
        var bytes: [UInt8] = []
        JSONWriter.append(value, to: &bytes)
        #expect(try JSONParser().parse(bytes) == value, "seed \(seed)")
    }

    private func randomValue(depth: Int, using random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(Int64.random(in: .min ... .max, using: &random))
        case 3:
            let number = Double(bitPattern: UInt64.random(in: 0 ... .max, using: &random))
            let isWhole = number.rounded() == number && abs(number) < 1e19
            return number.isFinite && !isWhole ? .number(number) : .number(0.5)
        case 4, 5: return .string(randomText(using: &random))
        case 6:
            return .array(
                (0..<Int.random(in: 0...20, using: &random)).map { _ in
                    randomValue(depth: depth - 1, using: &random)
                }
            )
        default:
            return .object(
                JSONObject(
                    (0..<Int.random(in: 0...20, using: &random)).map { _ in
                        (
                            randomText(using: &random),
                            randomValue(depth: depth - 1, using: &random)
                        )
                    }
                )
            )
        }
    }

    private func randomText(using random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let ceiling: UInt32 = Bool.random(using: &random) ? 0x7F : 0x10FFFF
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...ceiling, using: &random)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
