import Foundation
import Interchange

/// An input of an import, there in full before the database is locked.
///
/// A pipe may be silent for as long as it likes; what comes from one is first written to a file
/// that nobody else sees, so that other programs can write to the database meanwhile.
struct SpooledInput {
    /// The most bytes that are taken from a pipe.
    private static let maximumBytes = InputFile.maximumBytes

    /// What people call it.
    let name: String
    /// What came from a pipe; nil for an ordinary file, which is opened when it is its turn.
    private let kept: FileByteSource?

    /// Waits for all of an input.
    ///
    /// - Parameter name: a path, or `-` for standard input.
    /// - Throws: ``Failure`` or `ByteSourceError` if it cannot be read or kept.
    init(_ name: String) throws {
        self.name = name
        kept = Self.isOrdinary(name) ? nil : try Self.spool(name)
    }

    /// The bytes; those of a pipe can be taken once.
    func open() throws(ByteSourceError) -> FileByteSource {
        if let kept { return kept }
        return try Self.source(name)
    }

    /// Whether no reading has to wait: a file, or something that cannot be opened anyway.
    private static func isOrdinary(_ name: String) -> Bool {
        var status = stat()
        let found = name == "-" ? fstat(STDIN_FILENO, &status) : stat(name, &status)
        guard found == 0 else { return name != "-" }
        // What is no file, or none that can be read, is told when it is opened.
        return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    private static func source(_ name: String) throws(ByteSourceError) -> FileByteSource {
        name == "-" ? .standardInput : try FileByteSource(path: name)
    }

    /// Copies an input into a file that is gone when its last descriptor is closed.
    private static func spool(_ name: String) throws -> FileByteSource {
        var source = try source(name)
        let folder = FileManager.default.temporaryDirectory
        let place = folder.appending(path: "yizhan-input-\(UUID().uuidString)").path
        let kept: FileByteSource
        do {
            kept = try FileByteSource(makingHidden: place)
        } catch {
            throw Failure(
                "“\(name)”送来的内容无法存放在 \(folder.path)",
                "cannot keep what comes from '\(name)' in \(folder.path)",
                .inputOutput
            )
        }
        var size = 0
        while true {
            let chunk = try source.read(upTo: 1 << 16)
            if chunk.isEmpty { break }
            size += chunk.count
            guard size <= maximumBytes else {
                throw Failure(
                    "“\(name)”送来的内容超过 \(maximumBytes) 字节",
                    "'\(name)' gives more than \(maximumBytes) bytes",
                    .badInput
                )
            }
            do {
                try kept.append(chunk)
            } catch {
                throw Failure(
                    "“\(name)”送来的内容无法存放在 \(folder.path)：磁盘满了吗？",
                    "cannot keep what comes from '\(name)' in \(folder.path): is the disk full?",
                    .inputOutput
                )
            }
        }
        kept.rewind()
        return kept
    }
}
