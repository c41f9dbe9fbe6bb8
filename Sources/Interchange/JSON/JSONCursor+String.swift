import Stations

extension JSONCursor {
    /// Reads a string, from its opening quote past its closing quote.
    mutating func readString() throws(JSONSyntaxError) -> String {
        index += 1
        let first = index
        skipPlainBytes()
        if current == JSONByte.quote {
            defer { index += 1 }
            return try text(bytes[first..<index])
        }
        var unescaped = Array(bytes[first..<index])
        var runStart = first
        while true {
            switch current {
            case JSONByte.quote:
                // Pieces are checked in the bytes as they stand, where the place is known.
                try check(bytes[runStart..<index])
                index += 1
                return String(decoding: unescaped, as: UTF8.self)
            case JSONByte.backslash:
                try check(bytes[runStart..<index])
                unescaped += try readEscape().utf8
                runStart = index
            case nil:
                throw error(
                    Message(
                        "字符串没有结束，应有结束引号",
                        "a string is not closed; expected a closing quote"
                    )
                )
            default:
                let found = JSONByte.name(current)
                throw error(
                    Message(
                        "字符串里应有结束引号，却是\(found.chinese)；控制字符要写成 \\u 转义",
                        "expected a closing quote, found \(found.english) inside a string; "
                            + "control characters are written as \\u escapes"
                    )
                )
            }
            let plain = index
            skipPlainBytes()
            unescaped += bytes[plain..<index]
        }
    }

    private mutating func skipPlainBytes() {
        while index < end {
            let byte = bytes[index]
            if byte == JSONByte.quote || byte == JSONByte.backslash || byte < 0x20 { return }
            index += 1
        }
    }

    private func text(_ slice: ArraySlice<UInt8>) throws(JSONSyntaxError) -> String {
        try check(slice)
        return String(decoding: slice, as: UTF8.self)
    }

    private func check(_ slice: ArraySlice<UInt8>) throws(JSONSyntaxError) {
        guard !UTF8Check.isValid(slice) else { return }
        throw error(
            Message(
                "字节不是 UTF-8；JSON 应为 UTF-8",
                "the bytes are not UTF-8; expected JSON in UTF-8"
            ),
            at: UTF8Check.firstInvalidIndex(in: slice)
        )
    }

    private mutating func readEscape() throws(JSONSyntaxError) -> String {
        let first = index
        index += 1
        let simple: String
        switch current {
        case JSONByte.quote: simple = "\""
        case JSONByte.backslash: simple = "\\"
        case 0x2F: simple = "/"
        case 0x62: simple = "\u{08}"
        case 0x66: simple = "\u{0C}"
        case 0x6E: simple = "\n"
        case 0x72: simple = "\r"
        case 0x74: simple = "\t"
        case 0x75:
            index += 1
            return try readUnicodeEscape(from: first)
        default:
            throw unexpected(
                Message(
                    "反斜杠后的 \" \\ / b f n r t u 之一",
                    "one of \" \\ / b f n r t u after a backslash"
                )
            )
        }
        index += 1
        return simple
    }

    private mutating func readUnicodeEscape(from first: Int) throws(JSONSyntaxError) -> String {
        let high = try readHexadecimal()
        if let scalar = Unicode.Scalar(high) { return String(scalar) }
        guard high < 0xDC00, bytes[index..<end].starts(with: "\\u".utf8) else {
            throw loneSurrogate(at: first)
        }
        index += 2
        let low = try readHexadecimal()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw loneSurrogate(at: first) }
        return String(scalar)
    }

    private func loneSurrogate(at position: Int) -> JSONSyntaxError {
        error(
            Message(
                "\\u 转义只有代理对的一半，应前后成对",
                "a \\u escape is half of a surrogate pair; expected both halves in order"
            ),
            at: position
        )
    }

    private mutating func readHexadecimal() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch current {
            case .some(let byte) where JSONByte.isDigit(byte): digit = byte - 0x30
            case .some(let byte) where (0x41...0x46).contains(byte): digit = byte - 0x41 + 10
            case .some(let byte) where (0x61...0x66).contains(byte): digit = byte - 0x61 + 10
            default:
                throw unexpected(
                    Message("\\u 后的四位十六进制数字", "four hexadecimal digits after \\u")
                )
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }
}
