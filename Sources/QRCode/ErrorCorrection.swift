/// How much of a symbol may be dirty or torn and still be read (ISO/IEC 18004, 7.5).
public enum ErrorCorrection: String, CaseIterable, Hashable, Sendable {
    /// About 7 % of the codewords.
    case low = "L"
    /// About 15 %.
    case medium = "M"
    /// About 25 %.
    case quartile = "Q"
    /// About 30 %.
    case high = "H"
}
