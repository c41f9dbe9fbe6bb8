/// Bits in the order in which a symbol holds them, filled into bytes from the highest bit on.
struct BitString {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    /// Appends the lowest bits of a number, the most significant one first.
    mutating func append(_ number: Int, bits: Int) {
        for place in stride(from: bits - 1, through: 0, by: -1) {
            if count % 8 == 0 { bytes.append(0) }
            bytes[bytes.count - 1] |= UInt8(number >> place & 1) << UInt8(7 - count % 8)
            count += 1
        }
    }
}
