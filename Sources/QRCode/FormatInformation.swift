/// What a reader learns first of a symbol: its error correction and its mask (ISO/IEC 18004, 7.9).
enum FormatInformation {
    /// Keeps the fifteen bits from being all light.
    private static let veil = 0b101_0100_0001_0010

    /// The fifteen bits, the most significant one first.
    static func bits(_ errorCorrection: ErrorCorrection, _ mask: MaskPattern) -> Int {
        let data = errorCorrection.indicator << 3 | mask.number
        return (data << 10 | BCHCode.format.remainder(of: data)) ^ veil
    }
}

extension ErrorCorrection {
    /// The two bits that stand for the level (table 12).
    fileprivate var indicator: Int {
        switch self {
        case .low: 0b01
        case .medium: 0b00
        case .quartile: 0b11
        case .high: 0b10
        }
    }
}
