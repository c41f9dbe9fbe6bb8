/// Strict UTF-8: no overlong forms, no surrogates, nothing beyond U+10FFFF.
enum UTF8Check {
    /// Whether all bytes together are UTF-8.
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        var allBits: UInt8 = 0
        for byte in bytes { allBits |= byte }
        return allBits < 0x80 || firstInvalidIndex(in: bytes) == nil
    }

    /// Returns the index of the first byte of the first sequence that is not UTF-8.
    ///
    /// The cases are table 3-7 of the Unicode Standard, "Well-Formed UTF-8 Byte Sequences".
    static func firstInvalidIndex(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        let end = bytes.endIndex
        while index < end {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                continue
            }
            let length: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch first {
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF:
                length = 3
                if first == 0xE0 { second = 0xA0...0xBF }
                if first == 0xED { second = 0x80...0x9F }
            case 0xF0...0xF4:
                length = 4
                if first == 0xF0 { second = 0x90...0xBF }
                if first == 0xF4 { second = 0x80...0x8F }
            default: return index
            }
            guard end - index >= length, second.contains(bytes[index + 1]),
                length < 3 || bytes[index + 2] & 0xC0 == 0x80,
                length < 4 || bytes[index + 3] & 0xC0 == 0x80
            else { return index }
            index += length
        }
        return nil
    }
}
