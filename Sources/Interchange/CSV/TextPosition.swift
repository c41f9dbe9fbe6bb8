/// A place in a text as an editor shows it: physical line and character, both from 1.
struct TextPosition: Hashable, Sendable {
    var line = 1
    var column = 1
    private var followsCarriageReturn = false

    init(line: Int = 1, column: Int = 1) {
        self.line = line
        self.column = column
    }

    /// Moves past UTF-8 bytes; CR LF, LF and CR each end a line.
    mutating func advance(over bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D || !followsCarriageReturn { line += 1 }
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            followsCarriageReturn = byte == 0x0D
        }
    }
}
