/// Which of 64 equal sectors of a circle are hidden, to see early that all are.
struct CircleSectors {
    private var hidden: UInt64 = 0
    private static let width = 2 * Double.pi / 64

    var areAllHidden: Bool { hidden == .max }

    /// Hides the sectors that are wholly between two angles less than a turn apart.
    mutating func hide(from start: Double, to end: Double) {
        let first = Int((start / Self.width).rounded(.up))
        let count = Int((end / Self.width).rounded(.down)) - first
        guard count > 0 else { return }
        let run: UInt64 = count >= 64 ? .max : (1 << UInt64(count)) - 1
        let shift = UInt64(first & 63)
        hidden |= run << shift
        if shift > 0 { hidden |= run >> (64 - shift) }
    }
}
