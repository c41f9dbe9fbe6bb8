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

private func systemRead(
    _ descriptor: Int32,
    _ buffer: UnsafeMutablePointer<UInt8>?,
    _ count: Int
) -> Int {
    read(descriptor, buffer, count)
}
