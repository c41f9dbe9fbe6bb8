/// Why a certificate and a key cannot be used.
public enum TLSIdentityError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is not there, or may not be read.
    case unreadable(file: String, reason: String)
    /// The file holds no certificate.
    case noCertificate(file: String)
    /// The file holds no private key that can be read.
    case noKey(file: String)
    /// The key is not the one that the certificate is for.
    case mismatch(certificateFile: String, keyFile: String)
    /// The key of a certificate is weaker than browsers accept.
    case weakKey(certificateFile: String, key: String)

    /// The reason and what to do, in English.
    public var description: String {
        switch self {
        case .unreadable(let file, let reason):
            "'\(file)' cannot be read: \(reason)"
        case .noCertificate(let file):
            "'\(file)' holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)"
        case .noKey(let file):
            "'\(file)' holds no private key in PEM form, or one with a passphrase; "
                + "take that off with: openssl pkey -in '\(file)' -out KEY"
        case .mismatch(let certificateFile, let keyFile):
            "the key in '\(keyFile)' does not belong to the first certificate in "
                + "'\(certificateFile)'"
        case .weakKey(let certificateFile, let key):
            "a key in '\(certificateFile)' is weak (\(key)): browsers refuse it; have a certificate "
                + "made for an elliptic curve of 256 bits, or RSA with 2048 bits or more"
        }
    }
}
