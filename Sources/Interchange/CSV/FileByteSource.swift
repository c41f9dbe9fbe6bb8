#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Reads a file, a pipe or standard input without holding more than one chunk.
///
/// Copies of a source share one position in the file. The file is closed with the last copy.
public struct FileByteSource: ByteSource, Sendable {
    private let handle: Handle

    /// Standard input, which is left open afterwards.
    public static var standardInput: FileByteSource {
        FileByteSource(
            handle: Handle(descriptor: STDIN_FILENO, name: "standard input", closes: false)
        )
    }

    /// Opens a file for reading.
    public init(path: String) throws(ByteSourceError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: Self.reason(errno))
        }
        handle = Handle(descriptor: descriptor, name: path, closes: true)
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw .isFolder(path: path)
        }
    }

    /// Makes a file that nobody else sees and that is gone with the last copy of the source.
    ///
    /// - Parameter path: a name in its folder that is free; it is so again afterwards.
    /// - Throws: ``ByteSourceError`` if there can be no file.
    package init(makingHidden path: String) throws(ByteSourceError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: Self.reason(errno))
        }
        handle = Handle(descriptor: descriptor, name: path, closes: true)
        _ = unlink(path)
    }

    /// Appends bytes to a hidden file, which is read from its start afterwards.
    package func append(_ bytes: [UInt8]) throws(ByteSourceError) {
        var written = 0
        while written < bytes.count {
            let size = bytes.withUnsafeBytes { buffer in
                systemWrite(handle.descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
            }
            if size < 0, errno == EINTR { continue }
            guard size > 0 else {
                throw .cannotRead(name: handle.name, reason: Self.reason(errno))
            }
            written += size
        }
    }

    /// Goes back to the first byte of a hidden file.
    package func rewind() { _ = lseek(handle.descriptor, 0, SEEK_SET) }

    private init(handle: Handle) {
        self.handle = handle
    }

    /// Returns the next bytes of the file, or an empty array at its end.
    public mutating func read(upTo count: Int) throws(ByteSourceError) -> [UInt8] {
        guard count > 0 else { return [] }
        var cause: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while true {
                let size = systemRead(handle.descriptor, buffer.baseAddress, count)
                if size >= 0 {
                    filled = size
                    return
                }
                cause = errno
                guard cause == EINTR else { return }
                cause = 0
            }
        }
        guard cause == 0 else {
            throw .cannotRead(name: handle.name, reason: Self.reason(cause))
        }
        return chunk
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }

    /// Owns the descriptor: a class, because only a deinitializer can close it exactly once.
    private final class Handle: Sendable {
        let descriptor: Int32
        let name: String
        let closes: Bool

        init(descriptor: Int32, name: String, closes: Bool) {
            self.descriptor = descriptor
            self.name = name
            self.closes = closes
        }

        deinit {
            if closes { _ = close(descriptor) }
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemRead(
    _ descriptor: Int32,
    _ buffer: UnsafeMutablePointer<UInt8>?,
    _ count: Int
) -> Int {
    read(descriptor, buffer, count)
}
