import Foundation
import Testing

@testable import StationServer

@Suite("certificate and key", .enabled(if: OpenSSL.isThere, "openssl makes the files"))
struct TLSIdentityTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("belong together", arguments: ["ec", "rsa"])
    func pair(kind: String) throws {
        let (certificate, key) = try OpenSSL.makePair(kind, in: folder, name: "a")
        _ = try TLSIdentity(certificateFile: certificate, keyFile: key)
    }

    @Test("are refused if they do not")
    func mismatch() throws {
        let (certificate, _) = try OpenSSL.makePair("ec", in: folder, name: "a")
        let (_, key) = try OpenSSL.makePair("ec", in: folder, name: "b")
        #expect(throws: TLSIdentityError.mismatch(certificateFile: certificate, keyFile: key)) {
            try TLSIdentity(certificateFile: certificate, keyFile: key)
        }
    }

    @Test("are named if they cannot be read, or are something else")
    func unreadable() throws {
        let (certificate, key) = try OpenSSL.makePair("ec", in: folder, name: "a")
        let other = try folder.write("hello", to: "other.pem")
        let missing = folder.path("missing.pem")
        #expect(throws: TLSIdentityError.noCertificate(file: other)) {
            try TLSIdentity(certificateFile: other, keyFile: key)
        }
        #expect(throws: TLSIdentityError.noCertificate(file: key)) {
            try TLSIdentity(certificateFile: key, keyFile: key)
        }
        #expect(throws: TLSIdentityError.noKey(file: certificate)) {
            try TLSIdentity(certificateFile: certificate, keyFile: certificate)
        }
        let error = #expect(throws: TLSIdentityError.self) {
            try TLSIdentity(certificateFile: missing, keyFile: key)
        }
        #expect(error?.description.contains(missing) == true)
        #expect(throws: TLSIdentityError.self) {
            try TLSIdentity(certificateFile: certificate, keyFile: folder.path(""))
        }
    }

    @Test("a key with a passphrase is refused with advice, and nobody is asked for it")
    func passphrase() throws {
        let (certificate, key) = try OpenSSL.makePair("ec", in: folder, name: "a")
        let locked = folder.path("locked.pem")
        try OpenSSL.run(["pkey", "-in", key, "-aes256", "-passout", "pass:x", "-out", locked])
        let error = #expect(throws: TLSIdentityError.noKey(file: locked)) {
            try TLSIdentity(certificateFile: certificate, keyFile: locked)
        }
        #expect(error?.description.contains("passphrase") == true)
    }

    @Test("are refused if a key is weaker than browsers accept")
    func weak() throws {
        let (certificate, key) = try OpenSSL.makePair("rsa:1024", in: folder, name: "weak")
        let error = #expect(throws: TLSIdentityError.self) {
            try TLSIdentity(certificateFile: certificate, keyFile: key)
        }
        #expect(error?.description.contains("RSA with 1024 bits") == true)
    }

    @Test("are told of when the certificate does not hold, or not for long")
    func time() throws {
        // Made for 30 days.
        let (certificate, key) = try OpenSSL.makePair("ec", in: folder, name: "a")
        func warnings(day: Double) throws -> String {
            let now = Date(timeIntervalSinceNow: day * 86_400)
            let identity = try TLSIdentity(
                certificateFile: certificate,
                keyFile: key,
                now: now
            )
            return identity.warnings.joined()
        }
        #expect(try warnings(day: 0.5) == "")
        #expect(try warnings(day: -2).contains("does not hold before"))
        #expect(try warnings(day: 20).contains("in 9 days"))
        #expect(try warnings(day: 31).contains("has expired on"))
    }

    @Test("a key is known by its kind and length")
    func keys() throws {
        // The structure without anything that does not matter, made by hand.
        let rsa: [UInt8] =
            [
                0x30, 0x82, 0x01, 0x1C, 0x30, 13, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 13, 1, 1, 1,
                5, 0,
            ]
            + [3, 0x82, 0x01, 0x09, 0, 0x30, 0x82, 0x01, 0x04, 2, 0x81, 0xFF]
            + [0x7F] + [UInt8](repeating: 1, count: 254) + [2, 0]
        #expect(SubjectPublicKey(rsa) == .rsa(bits: 255 * 8 - 1))
        for length in rsa.indices { _ = SubjectPublicKey(Array(rsa.prefix(length))) }
        #expect(SubjectPublicKey(rsa.dropLast(10)) == .other)
        #expect(!SubjectPublicKey.rsa(bits: 2_047).isStrong)
        #expect(SubjectPublicKey.rsa(bits: 2_048).isStrong)
        #expect(!SubjectPublicKey.ellipticCurve(bits: 224).isStrong)
    }
}
