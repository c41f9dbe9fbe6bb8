import OpeningHours
import Testing

@Suite("Saying what is wrong with an expression")
struct ErrorTests {
    @Test("the place is counted in bytes from 0 and in characters from 1")
    func position() {
        #expect(
            throws: OpeningHoursError.unexpected(
                found: "–",
                at: position(2, 3),
                expected: .partOrEnd
            )
        ) { try OpeningHours(parsing: "Mo–Fr 09:00-17:00") }
        #expect(
            throws: OpeningHoursError.outOfRange(
                value: "25",
                at: position(23, 14),
                expected: .time
            )
        ) { try OpeningHours(parsing: "off \"节假日休息\"; 25:00-26:00") }
        #expect(
            throws: OpeningHoursError.unexpected(
                found: "",
                at: position(9, 10),
                expected: .timeEnd
            )
        ) { try OpeningHours(parsing: "    09:00  ") }
    }

    @Test("every error says in English and Chinese where to look")
    func sentences() {
        let texts = [
            "", "Mo x", "Mo 25:00-26:00", "Mo, We 09:00-12:00", "sunrise-sunset",
            Array(repeating: "Mo off", count: 65).joined(separator: ";"),
            String(repeating: "x", count: 65_537),
        ]
        var descriptions: Set<String> = []
        for text in texts {
            do {
                _ = try OpeningHours(parsing: text)
                Issue.record("\(text) was read")
            } catch {
                descriptions.insert(error.description)
                #expect(error.chineseDescription.unicodeScalars.contains { $0.value > 0x4E00 })
                if let position = error.position {
                    #expect(error.description.contains("Column \(position.column)"))
                    #expect(error.chineseDescription.contains("第 \(position.column) 个字符"))
                }
            }
        }
        #expect(descriptions.count == texts.count)
        #expect(
            Set(HoursExpectation.allCases.map(\.description)).count
                == HoursExpectation.allCases.count
        )
    }

    @Test("an expression is refused for its size before it is read")
    func limits() throws {
        let longest =
            "off \"" + String(repeating: "x", count: OpeningHours.maximumLength - 6) + "\""
        #expect(try OpeningHours(parsing: longest).rules.count == 1)
        #expect(throws: OpeningHoursError.tooLong(bytes: 65_537, limit: 65_536)) {
            try OpeningHours(parsing: longest + "x")
        }
        for (unit, count) in [("Mo off", 64), ("Jan 01 09:00-17:00", 64)] {
            let most = Array(repeating: unit, count: count).joined(separator: "; ")
            #expect(try OpeningHours(parsing: most).rules.count == count)
            #expect(throws: OpeningHoursError.tooManyParts(limit: 64)) {
                try OpeningHours(parsing: most + "; " + unit)
            }
        }
        let days = Array(repeating: "Mo", count: 500).joined(separator: ",")
        #expect(try OpeningHours(parsing: days).rules.count == 1)
        #expect(throws: OpeningHoursError.tooManyParts(limit: 500)) {
            try OpeningHours(parsing: days + ",Mo")
        }
    }

    @Test(
        "64 kB of anything is refused",
        arguments: [
            ";", "9", "Mo,", "\"", "Mo; ", "|", " ", "[", "-", "\u{301}", "1-", "Mo[1],", "(",
            "week ",
        ]
    )
    func floods(unit: String) {
        let count = OpeningHours.maximumLength / unit.utf8.count
        let text = String(repeating: unit, count: count)
        #expect(throws: OpeningHoursError.self) { try OpeningHours(parsing: text) }
    }

    private func position(_ byteOffset: Int, _ column: Int) -> TextPosition {
        TextPosition(byteOffset: byteOffset, column: column)
    }
}
