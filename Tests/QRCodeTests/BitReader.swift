/// Takes bits from bytes, the highest bit of each first.
struct BitReader {
    private let bits: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) {
        bits = bytes.flatMap { byte in (0..<8).map { byte >> UInt8(7 - $0) & 1 } }
    }

    var remaining: Int { bits.count - next }

    mutating func take(_ count: Int) -> Int {
        defer { next += count }
        return bits[next..<next + count].reduce(0) { $0 << 1 | Int($1) }
    }

    /// Whether nothing is left but zeros up to a whole byte, then 236 and 17 by turns.
    var isPadding: Bool {
        var rest = self
        guard rest.take(rest.remaining % 8) == 0 else { return false }
        var expected = 236
        while rest.remaining > 0 {
            guard rest.take(8) == expected else { return false }
            expected = 236 + 17 - expected
        }
        return true
    }
}
