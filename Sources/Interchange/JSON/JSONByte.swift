import Stations

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
    static func name(_ byte: UInt8?) -> Message {
        switch byte {
        case nil: return Message("文本末尾", "the end of the text")
        case .some(0x21...0x7E):
            let mark = "“\(String(decoding: [byte ?? 0], as: UTF8.self))”"
            return Message(mark, mark)
        case 0x20: return Message("空格", "a space")
        case lineFeed, carriageReturn: return Message("行尾", "the end of the line")
        case .some(0x00...0x1F), 0x7F:
            return Message("控制字符 \(byte ?? 0)", "the control character \(byte ?? 0)")
        default: return Message("ASCII 以外的字符", "a character outside ASCII")
        }
    }

    /// That one thing stands where another has to.
    static func unexpected(_ found: UInt8?, _ expected: Message) -> Message {
        let found = name(found)
        return Message(
            "应为\(expected.chinese)，却是\(found.chinese)",
            "expected \(expected.english), found \(found.english)"
        )
    }

    /// That arrays and objects are nested too deep.
    static func tooDeep(_ limit: Int) -> Message {
        Message("数组和对象嵌套超过 \(limit) 层", "arrays and objects are nested deeper than \(limit)")
    }

    /// What may be expected.
    static let value = Message("一个值", "a value")
    static let nameInQuotes = Message("带引号的名称", "a name in quotes")
    static let colonMark = Message("“:”", "“:”")
    static let commaOrBrace = Message("“,”或“}”", "“,” or “}”")
    static let commaOrBracket = Message("“,”或“]”", "“,” or “]”")
}
