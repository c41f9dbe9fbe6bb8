/// Why a copy of the database cannot be written.
public enum BackupError: Error, Hashable, Sendable, CustomStringConvertible {
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

    /// The reason and what to do, in English.
    public var description: String {
        switch self {
        case .exists(let path):
            "'\(path)' is there already; choose another name, or replace it with --force"
        case .isDatabase(let path):
            "'\(path)' is the database itself; choose another name"
        case .inUse(let path):
            "'\(path)' is a database in use (there is a '\(path)-wal'); choose another name"
        case .damaged(let path, let finding):
            "the copy is damaged and was not kept as '\(path)': \(finding)"
        case .cannotWrite(let path, let reason):
            "cannot write '\(path)': \(reason)"
        }
    }
}
