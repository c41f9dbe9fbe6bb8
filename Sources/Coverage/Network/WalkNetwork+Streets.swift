public import Stations

extension WalkNetwork {
    /// Prepares listed streets for walking.
    ///
    /// - Parameter streets: nodes and edges, such as the database holds.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` as ``init(nodes:edges:)`` does.
    public init(_ streets: StreetNetwork) throws(CoverageError) {
        try self.init(nodes: streets.nodes.map(\.coordinate), edges: streets.edges)
    }
}
