/// One of the forty sizes of a symbol (ISO/IEC 18004, 5.3.1).
struct SymbolVersion: Hashable, Sendable {
    static let all = (1...40).map(SymbolVersion.init)

    /// 1 to 40.
    let number: Int

    /// How many modules a side has.
    var size: Int { 4 * number + 17 }

    /// The rows, which are also the columns, of the centres of alignment patterns (annex E).
    var alignmentCentres: [Int] {
        guard number > 1 else { return [] }
        let count = number / 7 + 2
        let last = size - 7
        // Evenly spaced from the far end, by the next even distance; version 32 is an exception.
        let distance =
            number == 32 ? 26 : (last - 6 + 2 * (count - 1) - 1) / (2 * (count - 1)) * 2
        return [6] + (1..<count).map { last - (count - 1 - $0) * distance }
    }

    /// How many codewords of eight modules the symbol holds, data and correction together.
    var codewordCount: Int {
        let finders = 3 * 8 * 8
        let format = 2 * 15 + 1
        let timing = 2 * (size - 16)
        let perSide = alignmentCentres.count
        // Three corners have no alignment pattern; those on a timing line share five modules.
        let alignment = perSide == 0 ? 0 : 25 * (perSide * perSide - 3) - 2 * 5 * (perSide - 2)
        let version = hasVersionInformation ? 2 * 18 : 0
        return (size * size - finders - format - timing - alignment - version) / 8
    }

    /// Whether the symbol carries its version (7.10).
    var hasVersionInformation: Bool { number >= 7 }

    /// The version with its BCH correction, 18 bits.
    var versionInformation: Int {
        number << 12 | BCHCode.version.remainder(of: number)
    }

    /// The smallest version that holds a text.
    static func smallest(
        for text: String,
        _ errorCorrection: ErrorCorrection
    ) throws(QRCodeError) -> SymbolVersion {
        guard !text.isEmpty else { throw .empty }
        var bits = 0
        var maximumBits = 0
        for version in all {
            bits = Message.bitCount(of: text, in: version)
            maximumBits = 8 * BlockStructure(version, errorCorrection).dataLength
            if bits <= maximumBits { return version }
        }
        throw .tooLong(bits: bits, maximumBits: maximumBits)
    }
}
