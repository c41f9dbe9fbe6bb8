/// What a copy of the database holds.
public struct Backup: Hashable, Sendable {
    /// The revision of the data in it.
    public let revision: Int64
    /// The size of the file.
    public let bytes: Int64
}
