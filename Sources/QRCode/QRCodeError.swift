/// Why a text cannot become a QR code.
public enum QRCodeError: Error, Hashable, Sendable {
    /// There is nothing to encode.
    case empty
    /// The text is longer than the largest symbol holds with this error correction.
    ///
    /// The numbers are those of the largest symbol, headers included.
    case tooLong(bits: Int, maximumBits: Int)
}
