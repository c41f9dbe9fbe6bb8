import Interchange
import TestSupport
import Testing

@Suite("CSVReader on any bytes")
struct CSVPropertyTests {
    @Test("Records and errors do not depend on where the chunks end", arguments: 0..<300)
    func chunks(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet = Array("ab,,;\"\"\"\n\r\t|é".utf8) + (seed % 3 == 0 ? [0xFF, 0xE4] : [])
        let bytes = (0..<Int.random(in: 0...80, using: &random)).compactMap { _ in
            alphabet.randomElement(using: &random)
        }
        let limits =
            seed.isMultiple(of: 2)
            ? CSVLimits.default
            : CSVLimits(maximumFieldBytes: 5, maximumFields: 4, maximumRecordBytes: 12)
        let expected = readAll(bytes, limits: limits)
        for chunkSize in 1...40 {
            let found = readAll(bytes, chunkSize: chunkSize, limits: limits)
            #expect(found == expected, "seed \(seed), chunk size \(chunkSize)")
        }
    }

    @Test("Rows rise by one and lines never fall", arguments: 0..<100)
    func rowsAndLines(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 1_000)
        let alphabet = Array("a,\"\n\r".utf8)
        let bytes = (0..<60).compactMap { _ in alphabet.randomElement(using: &random) }
        var reader = CSVReader(ArrayByteSource(bytes))
        var lastLine = 0
        for row in 0...60 {
            do {
                guard let record = try reader.next() else { return }
                #expect(record.row == row, "seed \(seed)")
                #expect(record.line > lastLine, "seed \(seed)")
                lastLine = record.line
            } catch {
                #expect(reader.lastRow == row, "seed \(seed)")
            }
        }
    }
}
