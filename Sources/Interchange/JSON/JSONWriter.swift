/// Appends JSON to an array of bytes.
public enum JSONWriter {
    /// Appends any value without white space.
    public static func append(_ value: JSONValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let truth): append(truth, to: &bytes)
        case .integer(let number): append(number, to: &bytes)
        case .number(let number): append(number, to: &bytes)
        case .string(let text): append(text, to: &bytes)
        case .array(let elements):
            bytes.append(JSONByte.leftBracket)
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(JSONByte.comma) }
                append(element, to: &bytes)
            }
            bytes.append(JSONByte.rightBracket)
        case .object(let object):
            bytes.append(JSONByte.leftBrace)
            for (index, member) in object.members.enumerated() {
                if index > 0 { bytes.append(JSONByte.comma) }
                append(member.name, to: &bytes)
                bytes.append(JSONByte.colon)
                append(member.value, to: &bytes)
            }
            bytes.append(JSONByte.rightBrace)
        }
    }

    /// Appends `true` or `false`.
    public static func append(_ truth: Bool, to bytes: inout [UInt8]) {
        bytes += (truth ? "true" : "false").utf8
    }

    /// Appends an integer.
    public static func append(_ number: some BinaryInteger, to bytes: inout [UInt8]) {
        bytes += String(number).utf8
    }

    /// Appends the shortest digits that read back as the same number.
    ///
    /// A whole number is written without a fraction. What is not finite has no form in JSON and
    /// is written as `null`.
    public static func append(_ number: Double, to bytes: inout [UInt8]) {
        guard number.isFinite else {
            bytes += "null".utf8
            return
        }
        let digits = number.description.utf8
        bytes += digits.suffix(2).elementsEqual(".0".utf8) ? digits.dropLast(2) : digits[...]
    }

    /// Appends a coordinate with at most seven decimals, which is about a centimetre in degrees.
    ///
    /// Trailing zeros and a minus before zero are not written, nor an exponent below 9e8.
    public static func appendCoordinate(_ number: Double, to bytes: inout [UInt8]) {
        let scaled = (number * 1e7).rounded()
        // Above 2^53 a double has no seven decimals left to be rounded.
        guard scaled.magnitude < 9e15, let units = Int64(exactly: scaled) else {
            return append(number, to: &bytes)
        }
        if units < 0 { bytes.append(JSONByte.minus) }
        let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: 10_000_000)
        append(whole, to: &bytes)
        guard fraction > 0 else { return }
        bytes.append(JSONByte.point)
        var divisor: UInt64 = 1_000_000
        var rest = fraction
        while rest > 0 {
            bytes.append(JSONByte.zero + UInt8(truncatingIfNeeded: rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// Appends a string in quotes, escaping only what RFC 8259 asks for.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(JSONByte.quote)
        for byte in text.utf8 {
            switch byte {
            case JSONByte.quote, JSONByte.backslash: bytes += [JSONByte.backslash, byte]
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x00...0x1F:
                bytes += "\\u00".utf8
                for digit in [byte >> 4, byte & 0xF] {
                    bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
                }
            default: bytes.append(byte)
            }
        }
        bytes.append(JSONByte.quote)
    }
}
