/// One entry of the change log.
public struct Change: Hashable, Sendable {
    /// The place in the gapless sequence of all changes, from 1.
    public let sequence: Int64
    /// The layer that changed.
    public let layer: String
    /// The id of the feature that changed.
    public let feature: Int64
    /// `insert`, `update` or `delete`.
    public let operation: String
    /// The import that made the change, nil for an edit by another program.
    public let run: Int64?
    /// The row before the change as a JSON object without nulls, nil for an insert.
    public let before: String?
}
