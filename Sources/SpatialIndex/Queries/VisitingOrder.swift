import Geodesy

/// An order of places in which each is near the one before, so that what one query reads is still in
/// the processor's caches for the next: along Morton's curve over 2^22 squares.
struct VisitingOrder {
    /// The indices of the places in the order.
    let indices: [UInt32]

    /// The bits of a row and of a column.
    private static let bits: UInt64 = 11

    /// Sorts places by counting, once for each half of the key.
    ///
    /// - Complexity: O(n).
    init(_ places: [Coordinate]) {
        guard let first = places.first else {
            indices = []
            return
        }
        var low = SIMD2(first.longitude, first.latitude)
        var high = low
        for place in places {
            let point = SIMD2(place.longitude, place.latitude)
            low.replace(with: point, where: point .< low)
            high.replace(with: point, where: point .> high)
        }
        let side = Double(1 << Self.bits)
        let scale = side / max(high.x - low.x, high.y - low.y, 1e-9)
        // The key stands above the index, so that one array holds both.
        var entries: [UInt64] = []
        entries.reserveCapacity(places.count)
        for (index, place) in places.enumerated() {
            let column = min((place.longitude - low.x) * scale, side - 1)
            let row = min((place.latitude - low.y) * scale, side - 1)
            let key = Self.spread(UInt32(column)) | Self.spread(UInt32(row)) << 1
            entries.append(UInt64(key) << 32 | UInt64(index))
        }
        for shift in [32, 32 + Self.bits] { entries = Self.sorted(entries, from: shift) }
        indices = entries.map { UInt32(truncatingIfNeeded: $0) }
    }

    private static func sorted(_ entries: [UInt64], from shift: UInt64) -> [UInt64] {
        let mask: UInt64 = (1 << bits) - 1
        var starts = [Int](repeating: 0, count: Int(mask) + 2)
        for entry in entries { starts[Int(entry >> shift & mask) + 1] += 1 }
        for value in 0...Int(mask) { starts[value + 1] += starts[value] }
        var sorted = [UInt64](repeating: 0, count: entries.count)
        for entry in entries {
            let value = Int(entry >> shift & mask)
            sorted[starts[value]] = entry
            starts[value] += 1
        }
        return sorted
    }

    /// Puts a zero before each bit of an 11-bit number.
    @inline(__always)
    private static func spread(_ number: UInt32) -> UInt32 {
        var bits = (number | number << 8) & 0x00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333
        return (bits | bits << 1) & 0x5555_5555
    }
}
