/// A part of a message that is encoded in one mode.
struct Segment: Hashable {
    var mode: SegmentMode
    var bytes: [UInt8]

    /// How many bits the segment takes, its header included.
    func bitCount(in version: SymbolVersion) -> Int {
        mode.headerBits(in: version) + mode.bits(ofCharacters: bytes.count)
    }

    /// Writes the segment with its header.
    func write(to bits: inout BitString, in version: SymbolVersion) {
        bits.append(mode.indicator, bits: 4)
        bits.append(bytes.count, bits: mode.countBits(in: version))
        switch mode {
        case .byte:
            for byte in bytes { bits.append(Int(byte), bits: 8) }
        case .alphanumeric:
            let values = bytes.compactMap(AlphanumericCharacter.value)
            for index in stride(from: 0, to: values.count - 1, by: 2) {
                bits.append(values[index] * 45 + values[index + 1], bits: 11)
            }
            if let last = values.last, values.count % 2 == 1 { bits.append(last, bits: 6) }
        }
    }
}
