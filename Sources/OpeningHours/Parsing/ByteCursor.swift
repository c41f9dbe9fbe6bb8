/// A position in the bytes of a text, with the few ways in which a parser looks at them.
///
/// Reading past the end gives nil; no method moves past it.
struct ByteCursor {
    /// The text as UTF-8, white space around it left out.
    private let bytes: [UInt8]
    /// How many bytes were left out before the first.
    private let leading: Int
    /// The index of the next byte.
    private(set) var index = 0

    init(_ text: some Sequence<UInt8>) {
        let all = Array(text)
        let start = all.firstIndex { !Self.isSpace($0) } ?? all.count
        let end = all.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? start
        bytes = Array(all[start..<end])
        leading = start
    }

    var isAtEnd: Bool { index == bytes.count }

    /// The next byte, nil at the end.
    var next: UInt8? { peek(0) }

    /// The byte so many places ahead, or behind if negative; nil outside the text.
    func peek(_ distance: Int) -> UInt8? {
        let place = index + distance
        return bytes.indices.contains(place) ? bytes[place] : nil
    }

    /// Moves over some bytes, at most to the end.
    mutating func advance(_ count: Int = 1) {
        index = min(index + count, bytes.count)
    }

    /// Moves over a byte if it comes next.
    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    /// The length of the run of bytes from a place ahead that satisfy a condition.
    func count(from distance: Int = 0, while condition: (UInt8) -> Bool) -> Int {
        var length = 0
        while let byte = peek(distance + length), condition(byte) { length += 1 }
        return length
    }

    /// The ASCII letters that come next, in lower case, at most a dozen.
    func word(at distance: Int = 0) -> String {
        let length = min(12, count(from: distance, while: Self.isLetter))
        let letters = (0..<length).compactMap { peek(distance + $0).map { $0 | 0x20 } }
        return String(decoding: letters, as: UTF8.self)
    }

    /// The bytes from a place up to here, as text.
    func text(from start: Int) -> String {
        String(decoding: bytes[min(start, index)..<index], as: UTF8.self)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}

extension ByteCursor {
    /// Where an index lies in the text as it was given.
    func position(of index: Int) -> TextPosition {
        let scalars = bytes.prefix(index).count { $0 & 0xC0 != 0x80 }
        return TextPosition(byteOffset: leading + index, column: leading + scalars + 1)
    }

    /// What stands at an index, short enough for a message; empty at the end.
    func excerpt(at index: Int) -> String {
        let rest = bytes.dropFirst(index)
        guard let first = rest.first else { return "" }
        var length = 1
        if Self.isLetter(first) || Self.isDigit(first) {
            length = min(12, rest.prefix { Self.isLetter($0) || Self.isDigit($0) }.count)
        } else if first >= 0x80 {
            length = 1 + rest.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
        }
        return String(decoding: rest.prefix(length), as: UTF8.self)
    }
}
