/// The bytes that have a meaning in CSV.
enum CSVByte {
    static let null: UInt8 = 0x00
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let quote: UInt8 = 0x22
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B
    static let pipe: UInt8 = 0x7C
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Delimiters that are told apart without being named; the first wins a draw.
    static let detectableDelimiters = [comma, semicolon, tab, pipe]

    static func isUsableDelimiter(_ byte: UInt8) -> Bool {
        byte < 0x80 && ![null, lineFeed, carriageReturn, quote].contains(byte)
    }

    static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == lineFeed || byte == carriageReturn
    }

    /// The delimiter named by the line `sep=;` that Excel writes and reads as the first line.
    static func separatorDirective(_ line: ArraySlice<UInt8>) -> UInt8? {
        guard line.count == 5, let delimiter = line.last, isUsableDelimiter(delimiter),
            startsLikeDirective(line)
        else { return nil }
        let isLetterOrDigit =
            (0x30...0x39).contains(delimiter) || (0x61...0x7A).contains(delimiter | 0x20)
        return isLetterOrDigit ? nil : delimiter
    }

    /// Whether a line starts with `sep=` in letters of either case.
    static func startsLikeDirective(_ line: ArraySlice<UInt8>) -> Bool {
        String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep="
    }
}
