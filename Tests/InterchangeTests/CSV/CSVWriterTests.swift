import Interchange
import TestSupport
import Testing

@Suite("CSVWriter")
struct CSVWriterTests {
    private func written(_ record: [String], by writer: CSVWriter = CSVWriter()) -> String {
        var writer = writer
        return String(decoding: writer.encode(record: record), as: UTF8.self)
    }

    @Test("Quotes stand only where a reader needs them")
    func quotes() {
        #expect(written(["a", "b c", " d "]) == "a,b c, d \r\n")
        #expect(
            written(["a,b", "c\"d", "e\nf", "g\rh"]) == "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\"\r\n"
        )
        #expect(written(["a;b"]) == "a;b\r\n")
        #expect(written(["", ""]) == ",\r\n")
        #expect(written(["a,b"], by: CSVWriter(delimiter: 0x3B)) == "a,b\r\n")
    }

    @Test("A field is quoted where the line would be taken for something else")
    func misleadingStart() {
        #expect(written([""]) == "\"\"\r\n")
        #expect(written(["sep=", ""]) == "\"sep=\",\r\n")
        #expect(written(["Sep=;"]) == "\"Sep=;\"\r\n")
        #expect(written(["sep=;"]) == "\"sep=;\"\r\n")
        #expect(written(["\u{FEFF}a"]) == "\"\u{FEFF}a\"\r\n")
    }

    @Test("The byte order mark is written once, before the first record")
    func byteOrderMark() {
        var writer = CSVWriter(lineEnding: .lf, byteOrderMark: true)
        #expect(writer.encode(record: ["a"]) == [0xEF, 0xBB, 0xBF, 0x61, 0x0A])
        #expect(writer.encode(record: ["b"]) == [0x62, 0x0A])
    }

    @Test("A delimiter that CSV cannot use gives way to a comma")
    func unusableDelimiter() {
        #expect(written(["a", "b"], by: CSVWriter(delimiter: 0x22)) == "a,b\r\n")
    }

    @Test("What is written is read back the same", arguments: 0..<60)
    func roundTrip(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "a", "驿站", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "é", "😀",
            "\u{FEFF}", "sep=;", "sep=", "'", "=", "e\u{301}",
        ]
        let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
        let delimiter = delimiters.randomElement(using: &random) ?? 0x2C
        var writer = CSVWriter(
            delimiter: delimiter,
            lineEnding: Bool.random(using: &random) ? .crlf : .lf,
            byteOrderMark: Bool.random(using: &random)
        )
        var records: [[String]] = []
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let record = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                (0..<Int.random(in: 0...6, using: &random))
                    .compactMap { _ in pieces.randomElement(using: &random) }.joined()
            }
            records.append(record)
            writer.append(record: record, to: &bytes)
        }
        for chunkSize in 1...40 {
            let outcomes = readAll(bytes, chunkSize: chunkSize, delimiter: delimiter)
            #expect(
                fields(outcomes).map { $0.map { Array($0.utf8) } }
                    == records.map { $0.map { Array($0.utf8) } },
                "seed \(seed)"
            )
            #expect(errors(outcomes).isEmpty, "seed \(seed)")
        }
    }
}
