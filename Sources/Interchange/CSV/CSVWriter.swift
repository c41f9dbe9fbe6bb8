/// Writes CSV (RFC 4180) record by record, with quotes only where a reader needs them.
///
/// What it writes, `CSVReader` reads back unchanged, apart from text with NUL, which no CSV
/// reader takes, and a record without any field, which is a blank line.
public struct CSVWriter: Sendable {
    /// How a record ends.
    public enum LineEnding: String, Sendable {
        /// Carriage return and line feed, as RFC 4180 asks for.
        case crlf = "\r\n"
        /// Line feed alone.
        case lf = "\n"
    }

    private let delimiter: UInt8
    private let lineEnding: [UInt8]
    private let defusesFormulas: Bool
    private var owesByteOrderMark: Bool

    /// Creates a writer; a delimiter that CSV cannot use is replaced by a comma.
    ///
    /// With a byte order mark, Excel takes the file as UTF-8. With formulas defused, it shows text
    /// that looks like one instead of running it (``FormulaGuard``).
    public init(
        delimiter: UInt8 = 0x2C,
        lineEnding: LineEnding = .crlf,
        byteOrderMark: Bool = false,
        defusesFormulas: Bool = false
    ) {
        self.delimiter = CSVByte.isUsableDelimiter(delimiter) ? delimiter : CSVByte.comma
        self.lineEnding = Array(lineEnding.rawValue.utf8)
        owesByteOrderMark = byteOrderMark
        self.defusesFormulas = defusesFormulas
    }

    /// Returns the bytes of one record with its line end.
    public mutating func encode(record: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        append(record: record, to: &bytes)
        return bytes
    }

    /// Appends the bytes of one record with its line end.
    public mutating func append(record: [String], to bytes: inout [UInt8]) {
        if owesByteOrderMark {
            bytes += CSVByte.byteOrderMark
            owesByteOrderMark = false
        }
        for (index, field) in record.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(
                field: Array((defusesFormulas ? FormulaGuard.defused(field) : field).utf8),
                isFirst: index == 0,
                isAlone: record.count == 1,
                to: &bytes
            )
        }
        bytes += lineEnding
    }

    private func append(field: [UInt8], isFirst: Bool, isAlone: Bool, to bytes: inout [UInt8]) {
        let needsQuotes =
            field.contains { $0 == delimiter || $0 == CSVByte.quote || CSVByte.isLineEnd($0) }
            || field.starts(with: CSVByte.byteOrderMark)
            // At the start of a line, these would read as a blank line and as an instruction.
            || isAlone && field.isEmpty
            || isFirst && CSVByte.startsLikeDirective(field[...])
        guard needsQuotes else {
            bytes += field
            return
        }
        bytes.append(CSVByte.quote)
        for byte in field {
            if byte == CSVByte.quote { bytes.append(CSVByte.quote) }
            bytes.append(byte)
        }
        bytes.append(CSVByte.quote)
    }
}
