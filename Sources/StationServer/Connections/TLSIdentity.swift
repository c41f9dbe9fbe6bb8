import Foundation
import NIOSSL

/// The certificate of the service and the key that belongs to it.
public struct TLSIdentity: Sendable {
    let configuration: TLSConfiguration

    /// Reads a certificate, with those that lead to its root behind it, and its private key.
    ///
    /// - Parameters:
    ///   - certificateFile: a file in PEM form.
    ///   - keyFile: a file in PEM form, without a passphrase.
    /// - Throws: ``TLSIdentityError`` if a file is not what it has to be, or the two do not match.
    public init(certificateFile: String, keyFile: String) throws(TLSIdentityError) {
        let certificates = try Self.read(certificateFile) { bytes in
            try NIOSSLCertificate.fromPEMBytes(bytes)
        }
        guard let certificates, !certificates.isEmpty else {
            throw .noCertificate(file: certificateFile)
        }
        guard
            let key = try Self.read(
                keyFile,
                { try NIOSSLPrivateKey(bytes: $0, format: .pem) }
            )
        else { throw .noKey(file: keyFile) }
        configuration = .makeServerConfiguration(
            certificateChain: certificates.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        guard (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw .mismatch(certificateFile: certificateFile, keyFile: keyFile)
        }
    }

    /// What a file holds, nil if it cannot be understood.
    private static func read<Value>(
        _ file: String,
        _ parse: ([UInt8]) throws -> Value
    ) throws(TLSIdentityError) -> Value? {
        let bytes: [UInt8]
        do {
            bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        } catch {
            throw .unreadable(file: file, reason: error.localizedDescription)
        }
        return try? parse(bytes)
    }
}
