public import Stations

/// Why a copy of the database cannot be written.
public enum BackupError: BilingualError, Hashable {
    /// There is a file already.
    case exists(path: String)
    /// The copy would take the place of the database itself.
    case isDatabase(path: String)
    /// The file is a database that a program has open, or had when it died.
    case inUse(path: String)
    /// The copy is not what it should be.
    case damaged(path: String, finding: String)
    /// The file cannot be written.
    case cannotWrite(path: String, reason: String)

    /// What is wrong, in English.
    public var description: String { message.english }

    /// The reason and what to do.
    public var message: Message {
        switch self {
        case .exists(let path):
            Message(
                "“\(path)”已存在；请换个名字，或用 --force 替换它",
                "'\(path)' is there already; choose another name, or replace it with --force"
            )
        case .isDatabase(let path):
            Message(
                "“\(path)”就是数据库本身；请换个名字",
                "'\(path)' is the database itself; choose another name"
            )
        case .inUse(let path):
            Message(
                "“\(path)”是正在使用的数据库（有“\(path)-wal”）；请换个名字",
                "'\(path)' is a database in use (there is a '\(path)-wal'); choose another name"
            )
        case .damaged(let path, let finding):
            Message(
                "副本已损坏，没有存为“\(path)”：\(finding)",
                "the copy is damaged and was not kept as '\(path)': \(finding)"
            )
        case .cannotWrite(let path, let reason):
            Message("无法写入“\(path)”：\(reason)", "cannot write '\(path)': \(reason)")
        }
    }
}
