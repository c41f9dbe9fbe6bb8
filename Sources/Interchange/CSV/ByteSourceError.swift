public import Stations

/// Why a file could not be opened or read.
public enum ByteSourceError: BilingualError, Hashable {
    /// The file could not be opened; the reason is the operating system's.
    case cannotOpen(path: String, reason: String)
    /// The path names a folder.
    case isFolder(path: String)
    /// Reading stopped with the operating system's reason.
    case cannotRead(name: String, reason: String)

    /// What is wrong, in English.
    public var description: String { message.english }

    /// A sentence for the person who named the file.
    public var message: Message {
        switch self {
        case .cannotOpen(let path, let reason):
            Message("无法打开 \(path)：\(reason)", "cannot open \(path): \(reason)")
        case .isFolder(let path):
            Message("\(path) 是文件夹，应为文件", "\(path) is a folder, expected a file")
        case .cannotRead(let name, let reason):
            Message("无法读取 \(name)：\(reason)", "cannot read \(name): \(reason)")
        }
    }
}
