@testable import QRCode

/// Reads a symbol back, module by module, as a camera would after it has found the square.
///
/// It shares no code with the encoder but the table of blocks.
struct SymbolReader {
    /// What a symbol says.
    struct Content: Equatable {
        var version: Int
        var level: ErrorCorrection
        var mask: Int
        var text: String
    }

    /// Why a symbol says nothing.
    enum Failure: Error, Equatable {
        case format, version, damaged, padding, mode(Int), notUTF8
    }

    let code: QRCode
    private var size: Int { code.size }
    private var version: Int { (code.size - 17) / 4 }

    func read() throws -> Content {
        let (level, mask) = try format()
        try checkVersion()
        let data = try correctedData(level, mask)
        return Content(version: version, level: level, mask: mask, text: try text(data))
    }

    private func format() throws -> (ErrorCorrection, Int) {
        let near =
            [0, 1, 2, 3, 4, 5, 7, 8].map { (row: $0, column: 8) }
            + [7, 5, 4, 3, 2, 1, 0].map { (row: 8, column: $0) }
        let far =
            (1...8).map { (row: 8, column: size - $0) }
            + (1...7).reversed().map { (row: size - $0, column: 8) }
        let copies = [near, far].map(number)
        guard copies[0] == copies[1], code[size - 8, 8],
            let found = PublishedTables.formats.firstIndex(of: copies[0])
        else { throw Failure.format }
        let levels: [ErrorCorrection] = [.medium, .low, .high, .quartile]
        return (levels[found / 8], found % 8)
    }

    private func checkVersion() throws {
        guard version >= 7 else { return }
        let upper = (0..<18).map { (row: $0 / 3, column: size - 11 + $0 % 3) }
        let bits = [upper, upper.map { (row: $0.column, column: $0.row) }].map(number)
        let expected = PublishedTables.versions[version - 7]
        guard bits == [expected, expected] else { throw Failure.version }
    }

    /// The modules at some places as a number, the lowest bit first.
    private func number(_ places: [(row: Int, column: Int)]) -> Int {
        places.enumerated().reduce(0) { bits, item in
            bits | (code[item.element.row, item.element.column] ? 1 << item.offset : 0)
        }
    }

    private func isData(_ row: Int, _ column: Int) -> Bool {
        if row == 6 || column == 6 { return false }
        if row < 9, column < 9 || column >= size - 8 { return false }
        if row >= size - 8, column < 9 { return false }
        if version >= 7 {
            if row < 6, column >= size - 11 { return false }
            if column < 6, row >= size - 11 { return false }
        }
        let centres = PublishedTables.alignmentCentres[version - 1]
        let near = { (place: Int) in centres.first { abs($0 - place) <= 2 } }
        guard let down = near(row), let right = near(column) else { return true }
        // The three pairs of outermost centres that would lie in finders have no pattern.
        let corners = [[6, 6], [6, size - 7], [size - 7, 6]]
        return corners.contains([down, right])
    }

    private func isInverted(_ row: Int, _ column: Int, by mask: Int) -> Bool {
        let product = row * column
        let remainders = [
            (row + column) % 2, row % 2, column % 3, (row + column) % 3,
            (row / 2 + column / 3) % 2, product % 2 + product % 3,
            (product % 2 + product % 3) % 2, ((row + column) % 2 + product % 3) % 2,
        ]
        return remainders[mask] == 0
    }

    private func codewords(_ mask: Int) -> [UInt8] {
        var bits: [Bool] = []
        var isUpward = true
        var right = size - 1
        while right > 0 {
            if right == 6 { right = 5 }
            for row in isUpward ? Array((0..<size).reversed()) : Array(0..<size) {
                for column in [right, right - 1] where isData(row, column) {
                    bits.append(code[row, column] != isInverted(row, column, by: mask))
                }
            }
            isUpward.toggle()
            right -= 2
        }
        return (0..<bits.count / 8).map { index in
            bits[8 * index..<8 * index + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }

    private func correctedData(_ level: ErrorCorrection, _ mask: Int) throws -> [UInt8] {
        let structure = BlockStructure(SymbolVersion(number: version), level)
        var stream = codewords(mask)[...]
        var blocks = structure.dataLengths.map { _ in [UInt8]() }
        for turn in 0..<(structure.dataLengths.max() ?? 0) {
            for (block, length) in structure.dataLengths.enumerated() where turn < length {
                if let codeword = stream.popFirst() { blocks[block].append(codeword) }
            }
        }
        let data = blocks.flatMap { $0 }
        for _ in 0..<structure.correctionLength {
            for block in blocks.indices {
                if let codeword = stream.popFirst() { blocks[block].append(codeword) }
            }
        }
        let count = structure.correctionLength
        for block in blocks {
            let syndromes = PolynomialArithmetic.syndromes(of: block, count: count)
            guard stream.isEmpty, syndromes.allSatisfy({ $0 == 0 }) else { throw Failure.damaged }
        }
        return data
    }

    private func text(_ data: [UInt8]) throws -> String {
        var bits = BitReader(data)
        var bytes: [UInt8] = []
        let group = version < 10 ? 0 : version < 27 ? 1 : 2
        reading: while bits.remaining >= 4 {
            switch bits.take(4) {
            case 0: break reading
            case 0b0111:
                guard bits.take(8) == 26 else { throw Failure.notUTF8 }
            case 0b0010:
                let count = bits.take([9, 11, 13][group])
                for _ in 0..<count / 2 {
                    let pair = bits.take(11)
                    bytes += [Self.alphabet[pair / 45], Self.alphabet[pair % 45]]
                }
                if count % 2 == 1 { bytes.append(Self.alphabet[bits.take(6)]) }
            case 0b0100:
                let count = bits.take([8, 16, 16][group])
                for _ in 0..<count { bytes.append(UInt8(bits.take(8))) }
            case let mode: throw Failure.mode(mode)
            }
        }
        guard bits.isPadding else { throw Failure.padding }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure.notUTF8 }
        return text
    }

    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
}
