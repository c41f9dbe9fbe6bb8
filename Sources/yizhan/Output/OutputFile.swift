import Foundation

/// Where an answer goes: a file that appears whole or not at all, or standard output.
enum OutputFile {
    /// Writes all bytes to a file, or to standard output for `-`.
    static func write(_ bytes: [UInt8], to path: String) throws {
        try write(to: path) { output in try output(bytes) }
    }

    /// Writes piece by piece.
    ///
    /// A file is written under another name first and then renamed.
    static func write(to path: String, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
        if path == "-" { return try body { try Terminal.write($0) } }
        let temporary = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
        guard FileManager.default.createFile(atPath: temporary, contents: nil),
            let handle = FileHandle(forWritingAtPath: temporary)
        else { throw Failure("cannot write '\(path)': is its folder there?", .inputOutput) }
        do {
            try body { try handle.write(contentsOf: Data($0)) }
            try handle.close()
            guard rename(temporary, path) == 0 else {
                throw Failure(
                    "cannot write '\(path)': \(String(cString: strerror(errno)))",
                    .inputOutput
                )
            }
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw error
        }
    }
}
