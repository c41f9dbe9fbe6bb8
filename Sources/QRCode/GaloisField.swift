/// The field of 256 elements over x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2).
enum GaloisField {
    /// The powers of the generator 2, twice over, so that a sum of two logarithms is an index.
    private static let powers: [UInt8] = {
        var powers: [UInt8] = []
        var element = 1
        for _ in 0..<510 {
            powers.append(UInt8(element))
            element <<= 1
            if element > 255 { element ^= 0b1_0001_1101 }
        }
        return powers
    }()

    private static let logarithms: [Int] = {
        var logarithms = [Int](repeating: 0, count: 256)
        for exponent in 0..<255 { logarithms[Int(powers[exponent])] = exponent }
        return logarithms
    }()

    /// The power of 2 with an exponent from 0 to 509.
    static func power(_ exponent: Int) -> UInt8 { powers[exponent] }

    /// The product of two elements.
    static func product(_ first: UInt8, _ second: UInt8) -> UInt8 {
        guard first != 0, second != 0 else { return 0 }
        return powers[logarithms[Int(first)] + logarithms[Int(second)]]
    }
}
