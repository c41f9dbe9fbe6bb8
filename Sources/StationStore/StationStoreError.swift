/// Why a database file cannot be used.
public enum StationStoreError: Error, Hashable, Sendable, CustomStringConvertible {
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
    case changedSchema([String])
    /// Another program changed the tables, and somebody has to put that right first; what is wrong.
    case beyondRepair([String])
    /// One step took longer than any of this program does.
    case endless(seconds: Double)
    /// The walking network in the file cannot be used; the words say why.
    case damagedNetwork(String)

    /// The reason and what to do, in English.
    public var description: String {
        switch self {
        case .notFound(let path):
            "there is no database '\(path)'; make one with: yizhan import FILE --db \(path)"
        case .notADatabase(let path):
            "'\(path)' is not an SQLite database; it was left untouched"
        case .foreign(let path):
            "'\(path)' is a database of another program; it was left untouched. "
                + "Choose another file with --db"
        case .newerSchema(let path, let identifiers):
            "'\(path)' was made by a newer version of yizhan (it has "
                + "\(identifiers.joined(separator: ", "))); it was left untouched. Update yizhan"
        case .olderSchema(let path):
            "'\(path)' was made by an older version of yizhan and is read-only; "
                + "make it writable once, so that it can be renewed"
        case .changedSchema(let differences):
            "another program changed the tables of the database: "
                + "\(differences.joined(separator: "; ")). Nothing was stored; mend it with: "
                + "yizhan check --repair"
        case .beyondRepair(let differences):
            "another program changed the tables of the database, which cannot be mended here: "
                + "\(differences.joined(separator: "; ")). Nothing was changed; put that right, or "
                + "restore a backup"
        case .endless(let seconds):
            "one step in the database took longer than \(Int(clamping: Int64(seconds))) s; is there "
                + "a view or a trigger of another program in it?"
        case .damagedNetwork(let reason):
            "the walking network in the database is damaged (\(reason)); import it again"
        }
    }
}
