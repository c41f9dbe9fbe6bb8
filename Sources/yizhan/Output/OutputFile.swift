import Foundation
import StationStore

/// Where an answer goes: a file that appears whole or not at all, or standard output.
enum OutputFile {
    /// Writes all bytes to a file, or to standard output for `-`.
    static func write(_ bytes: [UInt8], to path: String) throws {
        try write(to: path) { output in try output(bytes) }
    }

    /// Writes piece by piece.
    ///
    /// A plain file is written under another name first and then renamed, so that a failure leaves
    /// the old one; a device or a pipe is written as it is, a link followed.
    static func write(to path: String, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
        if path == "-" { return try body { try Terminal.write($0) } }
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
            guard type != .typeDirectory, let handle = FileHandle(forWritingAtPath: target) else {
                throw Failure("cannot write '\(path)': it is no file", .inputOutput)
            }
            return try body { try handle.write(contentsOf: Data($0)) }
        }
        try replace(target, permissions: attributes?[.posixPermissions], body)
    }

    /// Refuses to write over a file that is being read, or over the database.
    ///
    /// - Parameters:
    ///   - output: the file to write, nil for none.
    ///   - database: the path of the database.
    ///   - inputs: further files that must stay as they are.
    /// - Throws: ``Failure`` with the status for wrong usage.
    static func protect(
        from output: String?,
        database: String,
        inputs: [String] = []
    ) throws {
        guard let output, output != "-", let written = FileIdentity(output) else { return }
        for file in [database, database + "-wal", database + "-shm"] + inputs
        where FileIdentity(file) == written {
            throw Failure("'\(output)' is the same file as '\(file)'; write to another", .usage)
        }
    }

    private static func replace(
        _ target: String,
        permissions: Any?,
        _ body: (([UInt8]) throws -> Void) throws -> Void
    ) throws {
        let temporary = target + ".part-\(ProcessInfo.processInfo.processIdentifier)"
        let attributes = permissions.map { [FileAttributeKey.posixPermissions: $0] }
        guard
            FileManager.default.createFile(
                atPath: temporary,
                contents: nil,
                attributes: attributes
            ),
            let handle = FileHandle(forWritingAtPath: temporary)
        else { throw Failure("cannot write '\(target)': is its folder there?", .inputOutput) }
        do {
            try body { try handle.write(contentsOf: Data($0)) }
            try handle.close()
            guard rename(temporary, target) == 0 else {
                throw Failure(
                    "cannot write '\(target)': \(String(cString: strerror(errno)))",
                    .inputOutput
                )
            }
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw error
        }
    }
}
