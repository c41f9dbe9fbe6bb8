import Stations

extension JSONCursor {
    /// Longest number in bytes; what is longer was not written by a person or a measurement.
    private static let maximumNumberBytes = 1_024

    /// Reads a number by the grammar of RFC 8259 section 6.
    mutating func readNumber() throws(JSONSyntaxError) -> JSONValue {
        let first = index
        var isInteger = true
        if current == JSONByte.minus { index += 1 }
        if current == JSONByte.zero {
            index += 1
            if let byte = current, JSONByte.isDigit(byte) {
                throw error(
                    Message(
                        "数不能以 0 开头再接别的数字",
                        "a number must not start with a zero before other digits"
                    ),
                    at: first
                )
            }
        } else {
            try readDigits()
        }
        if current == JSONByte.point {
            isInteger = false
            index += 1
            try readDigits()
        }
        if current == 0x65 || current == 0x45 {
            isInteger = false
            index += 1
            if current == JSONByte.plus || current == JSONByte.minus { index += 1 }
            try readDigits()
        }
        guard index - first <= Self.maximumNumberBytes else {
            throw error(
                Message(
                    "一个数超过 \(Self.maximumNumberBytes) 字节",
                    "a number is longer than \(Self.maximumNumberBytes) bytes"
                ),
                at: first
            )
        }
        let text = String(decoding: bytes[first..<index], as: UTF8.self)
        // Minus zero has a sign that an integer would lose.
        if isInteger, text != "-0", let value = Int64(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else {
            throw error(
                Message(
                    "数太大，最多约 1.8e308",
                    "a number is out of range; expected at most about 1.8e308 in size"
                ),
                at: first
            )
        }
        return .number(value)
    }

    private mutating func readDigits() throws(JSONSyntaxError) {
        let first = index
        while let byte = current, JSONByte.isDigit(byte) { index += 1 }
        guard index > first else { throw unexpected(Message("数字", "a digit")) }
    }
}
