public import Stations

/// Why a database file cannot be used.
public enum StationStoreError: BilingualError, Hashable {
    /// There is no such file.
    case notFound(path: String)
    /// The file is no SQLite database, or one that is damaged beyond opening.
    case notADatabase(path: String)
    /// The file is a database of another program.
    case foreign(path: String)
    /// The file was made by a newer version of this program.
    case newerSchema(path: String, identifiers: [String])
    /// The file was made by an older version and may not be written, so it cannot be renewed.
    case olderSchema(path: String)
    /// Another program changed the tables, so that nothing may be stored; what is wrong.
    case changedSchema([Message])
    /// Another program changed the tables, and somebody has to put that right first; what is wrong.
    case beyondRepair([Message])
    /// One step took longer than any of this program does.
    case endless(seconds: Double)
    /// The walking network in the file cannot be used; the words say why.
    case damagedNetwork(Message)

    /// What is wrong, in English.
    public var description: String { message.english }

    /// The reason and what to do.
    public var message: Message {
        switch self {
        case .notFound(let path):
            Message(
                "没有数据库“\(path)”；可用 yizhan import FILE --db \(path) 建立",
                "there is no database '\(path)'; make one with: yizhan import FILE --db \(path)"
            )
        case .notADatabase(let path):
            Message(
                "“\(path)”不是 SQLite 数据库，没有改动它",
                "'\(path)' is not an SQLite database; it was left untouched"
            )
        case .foreign(let path):
            Message(
                "“\(path)”是别的程序的数据库，没有改动它。请用 --db 另选文件",
                "'\(path)' is a database of another program; it was left untouched. "
                    + "Choose another file with --db"
            )
        case .newerSchema(let path, let identifiers):
            Message(
                "“\(path)”由更新版本的 yizhan 建立（含 \(identifiers.joined(separator: "、"))），"
                    + "没有改动它。请更新 yizhan",
                "'\(path)' was made by a newer version of yizhan (it has "
                    + "\(identifiers.joined(separator: ", "))); it was left untouched. "
                    + "Update yizhan"
            )
        case .olderSchema(let path):
            Message(
                "“\(path)”由旧版本的 yizhan 建立且为只读；请允许写入一次，以便更新",
                "'\(path)' was made by an older version of yizhan and is read-only; "
                    + "make it writable once, so that it can be renewed"
            )
        case .changedSchema(let differences):
            Message(
                "别的程序改动了数据库的表：\(differences.map(\.chinese).joined(separator: "；"))。"
                    + "什么都没有存入；请用 yizhan check --repair 修复",
                "another program changed the tables of the database: "
                    + "\(differences.map(\.english).joined(separator: "; ")). Nothing was stored; mend it with: "
                    + "yizhan check --repair"
            )
        case .beyondRepair(let differences):
            Message(
                "别的程序改动了数据库的表，无法在此修复："
                    + "\(differences.map(\.chinese).joined(separator: "；"))。"
                    + "什么都没有改动；请改正，或用备份恢复",
                "another program changed the tables of the database, which cannot be mended here: "
                    + "\(differences.map(\.english).joined(separator: "; ")). Nothing was changed; put that right, "
                    + "or restore a backup"
            )
        case .endless(let seconds):
            Message(
                "数据库的一步操作超过 \(Int(clamping: Int64(seconds))) 秒；"
                    + "其中是不是有别的程序的视图或触发器？",
                "one step in the database took longer than \(Int(clamping: Int64(seconds))) s; is "
                    + "there a view or a trigger of another program in it?"
            )
        case .damagedNetwork(let reason):
            Message(
                "数据库中的步行路网已损坏（\(reason.chinese)），请重新导入",
                "the walking network in the database is damaged (\(reason.english)); import it again"
            )
        }
    }
}
