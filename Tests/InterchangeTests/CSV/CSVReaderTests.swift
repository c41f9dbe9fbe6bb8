import Interchange
import Stations
import Testing

@Suite("CSVReader")
struct CSVReaderTests {
    @Test("Every record is the one that Python's csv module reads", arguments: 1...40)
    func oracle(chunkSize: Int) {
        for (input, expected) in CSVOracle.cases {
            let outcomes = readAll(
                Array(input.utf8),
                chunkSize: chunkSize,
                delimiter: UInt8(ascii: ",")
            )
            if let expected {
                #expect(fields(outcomes) == expected, "\(input.debugDescription)")
                #expect(errors(outcomes).isEmpty, "\(input.debugDescription)")
            } else {
                #expect(!errors(outcomes).isEmpty, "\(input.debugDescription)")
            }
        }
    }

    @Test("Rows count from the header and lines as an editor does, also in quoted fields")
    func rowsAndLines() {
        let outcomes = readAll("h,i\r\n\r\n\"a\r\nb\nc\rd\",1\rx,2\n\ny,3")
        #expect(
            outcomes == [
                .record(row: 0, line: 1, fields: ["h", "i"]),
                .record(row: 1, line: 3, fields: ["a\r\nb\nc\rd", "1"]),
                .record(row: 2, line: 7, fields: ["x", "2"]),
                .record(row: 3, line: 9, fields: ["y", "3"]),
            ]
        )
    }

    @Test(
        "The delimiter is the most frequent candidate of the header outside quotes",
        arguments: [
            ("a;b;c\n1,2;3;4", ";"), ("a\tb\n", "\t"), ("a|b|c,d\n", "|"), ("name\n", ","),
            ("\"a;b;c;d\",e\n", ","), ("\"a\"\"b;;;\";e\n", ";"), ("\n\n a;b\n,,,,", ";"),
            ("a,b;c\n", ","), ("\u{FEFF}a;b", ";"), ("sep=|\na;b;c\n", "|"),
            ("sep=;\r\na,b,c,d\r\n", ";"), ("SEP=\t\ra,b", "\t"), ("", ","),
            ("\"a\nb;c\"|d\n;;;;", "|"),
        ]
    )
    func detection(text: String, delimiter: Character) throws {
        for chunkSize in 1...40 {
            var reader = CSVReader(ArrayByteSource(text, chunkSize: chunkSize))
            #expect(reader.detectedDelimiter == nil)
            _ = try reader.next()
            #expect(reader.detectedDelimiter == delimiter.asciiValue)
        }
    }

    @Test("Excel's line sep=; is no record but counts as a line")
    func separatorLine() {
        for ending in ["\n", "\r\n", "\r"] {
            #expect(
                readAll("\u{FEFF}sep=;\(ending)a;b\(ending)")
                    == [.record(row: 0, line: 2, fields: ["a", "b"])]
            )
        }
        #expect(readAll("sep=;").isEmpty)
        #expect(fields(readAll("sep=,x\n1,2")) == [["sep=", "x"], ["1", "2"]])
        #expect(fields(readAll("\"sep=;\"\n")) == [["sep=;"]])
        #expect(fields(readAll("sep=;\na,b;c", delimiter: UInt8(ascii: ","))) == [["a", "b;c"]])
    }

    @Test("A byte order mark is skipped at the start and kept elsewhere")
    func byteOrderMark() {
        #expect(fields(readAll("\u{FEFF}\"a\",b\n\u{FEFF}c")) == [["a", "b"], ["\u{FEFF}c"]])
        #expect(readAll("\u{FEFF}").isEmpty)
        #expect(readAll("").isEmpty)
    }

    @Test("Text after a closing quote refuses its record and no other")
    func strayQuote() {
        let outcomes = readAll("a,b\n1,\"二\n三\"x,\"4\n\"\n5,\"6\"\n\"7\" ,8\n9,\"10\"")
        #expect(
            outcomes == [
                .record(row: 0, line: 1, fields: ["a", "b"]),
                .error(.strayQuote(line: 3, column: 3)),
                .record(row: 2, line: 5, fields: ["5", "6"]),
                .error(.strayQuote(line: 6, column: 4)),
                .record(row: 4, line: 7, fields: ["9", "10"]),
            ]
        )
    }

    @Test("A quote that is never closed is reported where it opens and ends the reading")
    func unterminatedQuote() throws {
        let outcomes = readAll("a,b\n\n1,\"two\nthree\nfour,5\n")
        #expect(errors(outcomes) == [.unterminatedQuote(line: 3)])
        #expect(fields(outcomes) == [["a", "b"]])
        let limits = CSVLimits(maximumFieldBytes: 8, maximumFields: 4, maximumRecordBytes: 16)
        for chunkSize in 1...40 {
            let bytes = Array(("a\n\"" + String(repeating: "x\n", count: 50)).utf8)
            let outcomes = readAll(bytes, chunkSize: chunkSize, limits: limits)
            #expect(errors(outcomes) == [.unterminatedQuote(line: 2)])
        }
        var reader = CSVReader(ArrayByteSource("\""))
        #expect(throws: CSVError.unterminatedQuote(line: 1)) { try reader.next() }
        #expect(reader.stoppedEarly)
        #expect(try reader.next() == nil)
    }

    @Test("A record over a limit is refused, at the limit taken, and the next one read")
    func limits() {
        let limits = CSVLimits(maximumFieldBytes: 8, maximumFields: 4, maximumRecordBytes: 16)
        let text = """
            12345678,b
            123456789,b
            "123456",b
            "1234567",b
            1,2,3,4
            1,2,3,4,5
            12345678,1234567
            12345678,12345678
            12345678,1234567,12345678901
            "a
            b
            c
            d",5
            end
            """
        for chunkSize in 1...40 {
            let outcomes = readAll(Array(text.utf8), chunkSize: chunkSize, limits: limits)
            #expect(
                outcomes == [
                    .record(row: 0, line: 1, fields: ["12345678", "b"]),
                    .error(.fieldTooLong(line: 2, limit: 8)),
                    .record(row: 2, line: 3, fields: ["123456", "b"]),
                    .error(.fieldTooLong(line: 4, limit: 8)),
                    .record(row: 4, line: 5, fields: ["1", "2", "3", "4"]),
                    .error(.tooManyFields(line: 6, limit: 4)),
                    .record(row: 6, line: 7, fields: ["12345678", "1234567"]),
                    .error(.recordTooLong(line: 8, limit: 16)),
                    .error(.recordTooLong(line: 9, limit: 16)),
                    .error(.fieldTooLong(line: 10, limit: 8)),
                    .record(row: 10, line: 14, fields: ["end"]),
                ]
            )
        }
    }

    @Test(
        "Bytes that are not strict UTF-8 are refused with their line and offset",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0xFF], [0xD6, 0xA3, 0xD6],
        ] as [[UInt8]]
    )
    func badEncoding(invalid: [UInt8]) {
        let offset = invalid == [0xD6, 0xA3, 0xD6] ? 15 : 13
        for chunkSize in 1...40 {
            let bytes = Array("h,i\n\"é\r\nab,".utf8) + invalid + Array("\",x\nok,1\n".utf8)
            let outcomes = readAll(bytes, chunkSize: chunkSize)
            #expect(
                outcomes == [
                    .record(row: 0, line: 1, fields: ["h", "i"]),
                    .error(.badEncoding(line: 3, byteOffset: offset - 1)),
                    .record(row: 2, line: 4, fields: ["ok", "1"]),
                ]
            )
        }
    }

    @Test("What is no text is named and ends the reading")
    func notText() {
        let starts: [([UInt8], String)] = [
            ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"),
            ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x50, 0x4B, 0x03, 0x04], "XLSX"),
            ([0xD0, 0xCF, 0x11, 0xE0], "XLS"), ([0x61, 0x00, 0x2C, 0x00], "NUL"),
            (Array("\"a\u{0}\"\n".utf8), "NUL"),
        ]
        for (bytes, word) in starts {
            for chunkSize in 1...5 {
                let found = readAll(bytes, chunkSize: chunkSize)
                #expect(found.count == 1)
                #expect(errors(found).first?.description.contains(word) == true)
            }
        }
    }

    @Test("A delimiter that CSV cannot use is refused before anything is read")
    func unusableDelimiter() {
        for delimiter in [0x00, 0x0A, 0x0D, 0x22, 0x80, 0xFF] as [UInt8] {
            #expect(readAll("a,b", delimiter: delimiter) == [.error(.unusableDelimiter(delimiter))])
        }
    }

    @Test("A source that fails is reported once")
    func failingSource() throws {
        struct Failure: Error, CustomStringConvertible { let description = "the disk is gone" }
        struct FailingSource: ByteSource {
            var isFirst = true
            mutating func read(upTo count: Int) throws -> [UInt8] {
                guard isFirst else { throw Failure() }
                isFirst = false
                return Array("a,b\n1,2\n3".utf8)
            }
        }
        var reader = CSVReader(FailingSource())
        #expect(try reader.next()?.fields == ["a", "b"])
        #expect(try reader.next()?.fields == ["1", "2"])
        let reason = Message(Failure())
        #expect(reason.english == "the disk is gone")
        #expect(throws: CSVError.readFailed(reason)) { try reader.next() }
        #expect(try reader.next() == nil)
        #expect(reader.stoppedEarly)
    }

    @Test("A quoted field may hold many doubled quotes at every chunk border")
    func doubledQuotes() {
        let text = "a,\"" + String(repeating: "\"\"", count: 50) + "\",\"x\"\"\"\r\n"
        for chunkSize in 1...120 {
            #expect(
                fields(readAll(Array(text.utf8), chunkSize: chunkSize))
                    == [["a", String(repeating: "\"", count: 50), "x\""]]
            )
        }
    }
}
