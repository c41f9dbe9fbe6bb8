import Testing

@testable import QRCode

@Suite("The choice of the mask")
struct PenaltyTests {
    /// The points of a symbol, counted on texts of zeros and ones.
    private static func points(_ code: QRCode) -> Int {
        let rows = (0..<code.size).map { row in
            String((0..<code.size).map { code[row, $0] ? "1" : "0" })
        }
        let columns = (0..<code.size).map { column in
            String((0..<code.size).map { code[$0, column] ? "1" : "0" })
        }
        let lines = (rows + columns).reduce(0) { $0 + linePoints($1) }
        return lines + squarePoints(rows.map(Array.init)) + balancePoints(rows.joined())
    }

    private static func linePoints(_ line: String) -> Int {
        let runs = line.split(separator: "0").map(\.count) + line.split(separator: "1").map(\.count)
        let long = runs.filter { $0 >= 5 }.map { $0 - 2 }.reduce(0, +)
        let padded = "0000" + line + "0000"
        let finders = padded.indices.filter { index in
            guard padded[index...].hasPrefix("1011101") else { return false }
            let end = padded.index(index, offsetBy: 7)
            return padded[..<index].hasSuffix("0000") || padded[end...].hasPrefix("0000")
        }
        return long + 40 * finders.count
    }

    private static func squarePoints(_ rows: [[Character]]) -> Int {
        zip(rows, rows.dropFirst()).reduce(0) { points, pair in
            let columns = zip(pair.0, pair.1).map { String([$0, $1]) }
            return points
                + zip(columns, columns.dropFirst()).count { first, second in
                    first == second && (first == "00" || first == "11")
                } * 3
        }
    }

    private static func balancePoints(_ all: String) -> Int {
        let percent = 100 * Double(all.count { $0 == "1" }) / Double(all.count)
        return Int(((percent - 50).magnitude / 5).rounded(.down)) * 10
    }

    @Test(
        "The mask has the fewest points of the eight, and of equals the first",
        arguments: ["https://yizhan.example/s/610104-001", "A", "AAAAAAAAAAAAAAAAAAAA", "驿站"]
    )
    func choice(text: String) throws {
        let code = try QRCode(text)
        let version = SymbolVersion(number: (code.size - 17) / 4)
        let points = MaskPattern.all.map { mask in
            Self.points(QRCode(Message(text, in: version), version, .medium, mask: mask))
        }
        #expect(points.firstIndex(of: points.min() ?? 0) == code.mask.number, "\(points)")
    }

    @Test("The points are those of the four rules")
    func points() {
        let version = SymbolVersion(number: 3)
        for level in [ErrorCorrection.low, .high] {
            let blocks = BlockStructure(version, level)
            let message = Message("yizhan", in: version)
            var canvas = SymbolCanvas(version)
            canvas.place(blocks.interleaved(message.codewords(count: blocks.dataLength)))
            for mask in MaskPattern.all {
                let code = QRCode(message, version, level, mask: mask)
                #expect(canvas.masked(by: mask, level).penalty == Self.points(code))
            }
        }
    }
}
