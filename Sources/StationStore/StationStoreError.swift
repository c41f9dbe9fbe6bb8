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
        case .damagedNetwork(let reason):
            "the walking network in the database is damaged (\(reason)); import it again"
        }
    }
}
