/// What storing a walking network changed.
public struct NetworkWriteOutcome: Hashable, Sendable {
    /// Whether it differs from what was stored.
    public let isChanged: Bool
    /// How many nodes were stored before and were taken away.
    public let removedNodes: Int
    /// How many edges were stored before and were taken away.
    public let removedEdges: Int
}
