import Testing

@testable import QRCode

@Suite("QR codes")
struct QRCodeTests {
    /// Table 7: version, and for L, M, Q, H the most bytes and the most alphanumeric characters.
    private static let capacities = [
        (1, [17, 14, 11, 7], [25, 20, 16, 10]), (2, [32, 26, 20, 14], [47, 38, 29, 20]),
        (5, [106, 84, 60, 44], [154, 122, 87, 64]),
        (9, [230, 180, 130, 98], [335, 262, 189, 143]),
        (10, [271, 213, 151, 119], [395, 311, 221, 174]),
        (26, [1_367, 1_059, 751, 593], [1_990, 1_542, 1_094, 864]),
        (27, [1_465, 1_125, 805, 625], [2_132, 1_637, 1_172, 910]),
        (40, [2_953, 2_331, 1_663, 1_273], [4_296, 3_391, 2_420, 1_852]),
    ]

    @Test("The smallest symbol is taken that holds the text", arguments: ErrorCorrection.allCases)
    func capacity(level: ErrorCorrection) throws {
        let column = try #require(ErrorCorrection.allCases.firstIndex(of: level))
        for (version, bytes, characters) in Self.capacities {
            for (character, most) in [("a", bytes[column]), ("A", characters[column])] {
                let full = String(repeating: character, count: most)
                #expect(try SymbolVersion.smallest(for: full, level).number == version)
                guard version < 40 else { continue }
                let next = try SymbolVersion.smallest(for: full + character, level)
                #expect(next.number == version + 1)
            }
        }
    }

    @Test("A text that no symbol holds is refused with what there is room for")
    func tooLong() {
        #expect(throws: QRCodeError.tooLong(bits: 4 + 16 + 8 * 2_954, maximumBits: 8 * 2_956)) {
            try QRCode(String(repeating: "a", count: 2_954), errorCorrection: .low)
        }
        #expect(throws: QRCodeError.empty) { try QRCode("") }
    }

    @Test("Dense runs are packed where that is shorter")
    func mixture() throws {
        // 12 + 8 × 8 bits for the bytes, 13 + 22 × 5½ for the run: 210 of 272.
        let mixed = "https:/?" + String(repeating: "0", count: 22)
        #expect(try QRCode(mixed, errorCorrection: .low).size == 25)
        // A short run between bytes stays among them: 12 + 8 × 17 bits fill version 1 to the end.
        #expect(try QRCode("abcdefg123hijklmn", errorCorrection: .low).size == 21)
    }
}
