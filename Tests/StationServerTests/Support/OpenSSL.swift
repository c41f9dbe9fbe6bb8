import Foundation
import Testing

/// The program of that name, which makes certificates for tests.
enum OpenSSL {
    private static let program = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static var isThere: Bool { program != nil }

    /// Makes a certificate for localhost, signed by itself for 30 days, and its key.
    ///
    /// - Parameters:
    ///   - kind: `ec`, `rsa`, or `rsa:` and a number of bits.
    ///   - folder: where the files go.
    ///   - name: the name of both files, without its end.
    /// - Returns: the paths of the two files.
    /// - Throws: an error if the program fails.
    static func makePair(
        _ kind: String,
        in folder: TemporaryFolder,
        name: String
    ) throws -> (certificate: String, key: String) {
        let certificate = folder.path(name + ".crt")
        let key = folder.path(name + ".key")
        let algorithm =
            kind == "ec"
            ? ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
            : [kind.contains(":") ? kind : kind + ":2048"]
        try run(
            ["req", "-x509", "-newkey"] + algorithm
                + [
                    "-nodes", "-days", "30", "-subj", "/CN=localhost", "-keyout", key, "-out",
                    certificate,
                ]
        )
        return (certificate, key)
    }

    /// Runs the program, which has to succeed.
    static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: try #require(program))
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
