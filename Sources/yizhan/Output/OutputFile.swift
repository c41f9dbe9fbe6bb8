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
    /// A plain file gets its name when it is whole, so that a failure or a stop leaves the old one
    /// and nothing else; a device or a pipe is written as it is, a link followed.
    static func write(to path: String, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
        if path == "-" { return try body { try Terminal.write(file: $0) } }
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        var status = stat()
        guard stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG else {
            return try replace(target, named: path, body)
        }
        let number = open(target, O_WRONLY | O_CLOEXEC)
        guard number >= 0 else { throw WriteError(path: path) }
        let file = Descriptor(number)
        do {
            try body { try file.write($0, path: path) }
        } catch {
            try? file.close(path: path)
            throw error
        }
        try file.close(path: path)
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
            throw Failure(
                "“\(output)”与“\(file)”是同一个文件，请写到别处",
                "'\(output)' is the same file as '\(file)'; write to another",
                .usage
            )
        }
    }

    private static func replace(
        _ target: String,
        named path: String,
        _ body: (([UInt8]) throws -> Void) throws -> Void
    ) throws {
        let part = try PartFile(of: target, named: path)
        do {
            try body { try part.write($0) }
            try part.putInPlace()
        } catch {
            part.remove()
            throw error
        }
    }
}
