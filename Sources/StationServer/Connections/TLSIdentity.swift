public import Foundation
import NIOCore
import NIOSSL

/// The certificate of the service and the key that belongs to it.
public struct TLSIdentity: Sendable {
    let configuration: TLSConfiguration
    /// What the operator should know of the certificate, as English sentences.
    public let warnings: [String]

    /// Reads a certificate, with those that lead to its root behind it, and its private key.
    ///
    /// A certificate that is out of its time is told in ``warnings``, not refused: who can do
    /// without it must not lose the service to a renewal that failed.
    ///
    /// - Parameters:
    ///   - certificateFile: a file in PEM form.
    ///   - keyFile: a file in PEM form, without a passphrase.
    ///   - now: what time it is.
    /// - Throws: ``TLSIdentityError`` if a file is not what it has to be, the two do not match, or
    ///   the key is weaker than browsers accept.
    public init(
        certificateFile: String,
        keyFile: String,
        now: Date = Date()
    ) throws(TLSIdentityError) {
        let certificates = try Self.read(certificateFile) { bytes in
            try NIOSSLCertificate.fromPEMBytes(bytes)
        }
        guard let certificates, let first = certificates.first else {
            throw .noCertificate(file: certificateFile)
        }
        guard
            let key = try Self.read(
                keyFile,
                { try NIOSSLPrivateKey(bytes: $0, format: .pem) }
            )
        else { throw .noKey(file: keyFile) }
        for certificate in certificates {
            let publicKey = (try? certificate.extractPublicKey().toSPKIBytes())
                .map(SubjectPublicKey.init)
            if let publicKey, !publicKey.isStrong {
                throw .weakKey(certificateFile: certificateFile, key: publicKey.description)
            }
        }
        configuration = Self.configuration(certificates, key)
        warnings = CertificateTime(first).warnings(file: certificateFile, now: now)
        guard (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw .mismatch(certificateFile: certificateFile, keyFile: keyFile)
        }
    }

    /// TLS 1.2 and 1.3 with keys that nobody can work out afterwards, as Mozilla's list of 2024 for
    /// the general public has them.
    private static func configuration(
        _ certificates: [NIOSSLCertificate],
        _ key: NIOSSLPrivateKey
    ) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: certificates.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        configuration.minimumTLSVersion = .tlsv12
        // Those of TLS 1.3 are all of that kind.
        configuration.cipherSuiteValues = [
            .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
            .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
            .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
            .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        ]
        configuration.applicationProtocols = ["http/1.1"]
        // A client that is cut off need not agree.
        configuration.shutdownTimeout = .seconds(1)
        return configuration
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
