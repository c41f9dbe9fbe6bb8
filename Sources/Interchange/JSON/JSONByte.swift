/// The bytes that have a meaning in JSON.
enum JSONByte {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let recordSeparator: UInt8 = 0x1E
    static let quote: UInt8 = 0x22
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let minus: UInt8 = 0x2D
    static let point: UInt8 = 0x2E
    static let zero: UInt8 = 0x30
    static let colon: UInt8 = 0x3A
    static let leftBracket: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let rightBracket: UInt8 = 0x5D
    static let leftBrace: UInt8 = 0x7B
    static let rightBrace: UInt8 = 0x7D

    static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == lineFeed || byte == carriageReturn || byte == 0x09
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }

    /// What stands in a message for the byte that was found, nil being the end of the text.
    static func name(_ byte: UInt8?) -> String {
        switch byte {
        case nil: "the end of the text"
        case .some(0x21...0x7E): "“\(String(decoding: [byte ?? 0], as: UTF8.self))”"
        case 0x20: "a space"
        case lineFeed, carriageReturn: "the end of the line"
        case .some(0x00...0x1F), 0x7F: "the control character \(byte ?? 0)"
        default: "a character outside ASCII"
        }
    }
}
