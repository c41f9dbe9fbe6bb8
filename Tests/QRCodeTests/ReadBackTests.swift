import TestSupport
import Testing

@testable import QRCode

@Suite("Symbols read back")
struct ReadBackTests {
    private static let alphabets = [
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", "abcdefghijklmnopqrstuvwxyz?=&_",
        "0123456789ABCDEF/-abc", "驿站é🚻ab1", "\u{0}\u{7F}\r\n\"",
    ]

    private static func text(_ random: inout SeededGenerator, longest: Int) -> String {
        let length = Int.random(in: 1...longest, using: &random)
        var text = ""
        while text.utf8.count < length {
            // Runs of a few characters each of one alphabet, so that modes alternate.
            guard let alphabet = alphabets.randomElement(using: &random) else { break }
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                text += alphabet.randomElement(using: &random).map(String.init) ?? ""
            }
        }
        return text
    }

    @Test("Any text comes back from any level, and every block is free of errors")
    func texts() throws {
        var random = SeededGenerator(seed: 501)
        for number in 0..<40 {
            let text = Self.text(&random, longest: number < 36 ? 150 : 900)
            let level = ErrorCorrection.allCases[number % 4]
            let code = try QRCode(text, errorCorrection: level)
            let content = try SymbolReader(code: code).read()
            #expect(content.text == text, "seed 501, number \(number)")
            #expect(content.level == level)
            #expect(content.mask == code.mask.number)
        }
    }

    @Test("From version 5, where the text has room, all can be read, with any level and mask")
    func versions() throws {
        let text = "HTTPS://yizhan.example/s/610104-7"
        for version in SymbolVersion.all.dropFirst(4) {
            let level = ErrorCorrection.allCases[version.number % 4]
            let mask = MaskPattern.all[version.number / 4 % 8]
            let message = Message(text, in: version)
            let code = QRCode(message, version, level, mask: mask)
            let expected = SymbolReader.Content(
                version: version.number,
                level: level,
                mask: mask.number,
                text: text
            )
            #expect(try SymbolReader(code: code).read() == expected)
        }
    }
}
