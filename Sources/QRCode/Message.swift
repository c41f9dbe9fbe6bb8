/// A text as the bits that a symbol of some version holds.
struct Message {
    /// The ECI designator of UTF-8, with the mode indicator before it (ISO/IEC 18004, 7.4.2).
    private static let utf8Mark = (bits: 0b0111_0001_1010, count: 12)

    private let bits: BitString

    /// Encodes a text.
    init(_ text: String, in version: SymbolVersion) {
        var bits = BitString()
        if Self.needsMark(text) { bits.append(Self.utf8Mark.bits, bits: Self.utf8Mark.count) }
        for segment in Segment.split(text, in: version) { segment.write(to: &bits, in: version) }
        self.bits = bits
    }

    /// How many bits a text takes.
    static func bitCount(of text: String, in version: SymbolVersion) -> Int {
        Segment.split(text, in: version).reduce(needsMark(text) ? utf8Mark.count : 0) {
            $0 + $1.bitCount(in: version)
        }
    }

    /// Whether readers have to be told that the bytes are UTF-8, since they are no ASCII.
    private static func needsMark(_ text: String) -> Bool {
        text.utf8.contains { $0 > 0x7F }
    }

    /// The data codewords: the bits, a terminator as far as there is room, and padding (7.4.10).
    ///
    /// - Parameter count: how many codewords there are; the bits fit into them.
    /// - Returns: exactly so many.
    func codewords(count: Int) -> [UInt8] {
        var bits = bits
        bits.append(0, bits: min(4, 8 * count - bits.count))
        var bytes = bits.bytes
        let padding: [UInt8] = [0b1110_1100, 0b0001_0001]
        let rest = count - bytes.count
        bytes += (0..<rest).map { padding[$0 % 2] }
        return bytes
    }
}
