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
}
