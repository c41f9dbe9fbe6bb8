/// How the codewords of a symbol are cut into blocks, each with its own correction (ISO/IEC 18004,
/// table 9).
struct BlockStructure: Hashable {
    /// How many data codewords each block has; the shorter blocks come first.
    let dataLengths: [Int]
    /// How many correction codewords each block has.
    let correctionLength: Int

    /// How many data codewords all blocks have together.
    var dataLength: Int { dataLengths.reduce(0, +) }

    init(_ version: SymbolVersion, _ errorCorrection: ErrorCorrection) {
        let table = Self.tables(errorCorrection)
        let count = table.blockCounts[version.number - 1]
        correctionLength = table.correctionLengths[version.number - 1]
        let length = version.codewordCount / count
        let longer = version.codewordCount % count
        dataLengths =
            [Int](repeating: length - correctionLength, count: count - longer)
            + [Int](repeating: length + 1 - correctionLength, count: longer)
    }

    /// The data with their correction, in the order in which a symbol holds them: the first codeword
    /// of each block, the second of each, and so on (7.6).
    func interleaved(_ data: [UInt8]) -> [UInt8] {
        let code = ReedSolomonCode(correctionLength: correctionLength)
        var blocks: [ArraySlice<UInt8>] = []
        var start = 0
        for length in dataLengths {
            blocks.append(data[start..<start + length])
            start += length
        }
        return Self.interleave(blocks)
            + Self.interleave(blocks.map { code.correction(of: $0)[...] })
    }

    private static func interleave(_ blocks: [ArraySlice<UInt8>]) -> [UInt8] {
        let longest = blocks.map(\.count).max() ?? 0
        return (0..<longest).flatMap { offset in
            blocks.compactMap { $0.dropFirst(offset).first }
        }
    }
}
