/// Why a file could not be opened or read.
public enum ByteSourceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file could not be opened; the reason is the operating system's.
    case cannotOpen(path: String, reason: String)
    /// The path names a folder.
    case isFolder(path: String)
    /// Reading stopped with the operating system's reason.
    case cannotRead(name: String, reason: String)

    /// A sentence for the person who named the file.
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "cannot open \(path): \(reason)"
        case .isFolder(let path): "\(path) is a folder, expected a file"
        case .cannotRead(let name, let reason): "cannot read \(name): \(reason)"
        }
    }
}
