/// How the characters of a segment become bits (ISO/IEC 18004, 7.4).
enum SegmentMode: Hashable {
    /// Two of 45 characters in eleven bits.
    case alphanumeric
    /// A byte in eight bits.
    case byte

    /// The four bits that announce the mode (table 2).
    var indicator: Int {
        switch self {
        case .alphanumeric: 0b0010
        case .byte: 0b0100
        }
    }

    /// How many bits the length of a segment takes (table 3).
    func countBits(in version: SymbolVersion) -> Int {
        switch self {
        case .alphanumeric: version.number < 10 ? 9 : version.number < 27 ? 11 : 13
        case .byte: version.number < 10 ? 8 : 16
        }
    }

    /// How many bits a segment takes before its characters.
    func headerBits(in version: SymbolVersion) -> Int { 4 + countBits(in: version) }

    /// How many bits so many characters take.
    func bits(ofCharacters count: Int) -> Int {
        switch self {
        case .alphanumeric: (11 * count + 1) / 2
        case .byte: 8 * count
        }
    }
}
