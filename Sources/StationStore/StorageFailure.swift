import GRDB
public import Stations

/// What a failure of the database means for whoever called.
public enum StorageFailure: String, Hashable, Sendable {
    /// Another program holds the file; trying again later may work.
    case busy
    /// The disk is full, read-only, or failing.
    case inputOutput
    /// The file is damaged.
    case damaged
    /// Anything else.
    case other

    /// Classifies an error that a store threw; nil for an error that is not the database's.
    public init?(_ error: any Error) {
        guard let error = error as? DatabaseError else { return nil }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            self = .inputOutput
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
        default: self = .other
        }
    }

    /// The words of SQLite for an error, without the statement that met it.
    public static func reason(of error: any Error) -> String {
        (error as? DatabaseError)?.message ?? "\(error)"
    }

    /// What to tell the person who called.
    public var advice: Message {
        switch self {
        case .busy:
            Message(
                "另一个程序正在写数据库，请稍后再试",
                "another program is writing the database; try again in a moment"
            )
        case .inputOutput:
            Message(
                "数据库无法读写：磁盘满了，还是此用户无权写入它所在的文件夹？SQLite 读取时也需要写",
                "the database cannot be read or written: is the disk full, or may this user not "
                    + "write to its folder? SQLite has to, even for reading"
            )
        case .damaged:
            Message("数据库已损坏，请用备份恢复", "the database is damaged; restore a backup")
        case .other: Message("数据库拒绝了此操作", "the database refused the operation")
        }
    }
}
