/// Which state of which database: what tells two answers to one question apart.
///
/// Two databases may reach the same sequence number with different contents, as after a backup
/// was put back; their epochs differ.
public struct DataRevision: Hashable, Sendable, CustomStringConvertible {
    /// The identity of the database: letters and digits, another one for every copy.
    public let epoch: String
    /// The sequence number of the last change, 0 for none.
    public let sequence: Int64

    /// Makes a revision of a database.
    public init(epoch: String, sequence: Int64) {
        self.epoch = epoch
        self.sequence = sequence
    }

    /// Both parts as headers carry them: `9f3c2a71b0d4e865-42`.
    public var description: String { "\(epoch)-\(sequence)" }
}
