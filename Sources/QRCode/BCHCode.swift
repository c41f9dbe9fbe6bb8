/// A binary code that protects the few bits by which a reader learns the layout of a symbol.
struct BCHCode {
    /// The (15, 5) code of the format information (ISO/IEC 18004, annex C).
    static let format = BCHCode(generator: 0b101_0011_0111, degree: 10)
    /// The (18, 6) code of the version information (annex D).
    static let version = BCHCode(generator: 0b1_1111_0010_0101, degree: 12)

    private let generator: Int
    private let degree: Int

    /// The bits that follow the given ones: the remainder of the division by the generator.
    func remainder(of bits: Int) -> Int {
        var rest = bits << degree
        while rest >> degree != 0 {
            let excess = Int.bitWidth - rest.leadingZeroBitCount - 1 - degree
            rest ^= generator << excess
        }
        return rest
    }
}
