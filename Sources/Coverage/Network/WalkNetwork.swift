public import Geodesy

/// Streets and paths on which one may walk both ways.
public struct WalkNetwork: Sendable {
    /// How far from its nearest node a place may be, in metres, inclusive.
    public static let snapMetres = 250.0

    /// One edge between two nodes.
    public struct Edge: Hashable, Sendable {
        /// The node at one end.
        public let from: Int
        /// The node at the other end.
        public let to: Int
        /// The length in metres; nil for the geodesic between the two.
        public let lengthMetres: Double?

        /// Makes an edge.
        public init(from: Int, to: Int, lengthMetres: Double? = nil) {
            self.from = from
            self.to = to
            self.lengthMetres = lengthMetres
        }
    }

    /// The nodes.
    public let nodes: [Coordinate]

    /// Makes a network.
    ///
    /// - Parameters:
    ///   - nodes: where the nodes are.
    ///   - edges: which nodes are joined; of parallel edges the shortest counts, a loop is left out.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` with the edge's position as its line, if it
    ///   names a node that does not exist or its length is negative or not finite.
    public init(nodes: [Coordinate], edges: [Edge]) throws(CoverageError) {
        preconditionFailure("not written yet")
    }

    /// Reads a network from two CSV files.
    ///
    /// - Parameters:
    ///   - nodes: the text of the nodes: `id,lon,lat` in WGS-84, columns in any order.
    ///   - edges: the text of the edges: `from,to` and maybe `length_m`, columns in any order; a column
    ///     of one-way streets is ignored, as one may walk both ways.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` with the line.
    public init(nodes: [UInt8], edges: [UInt8]) throws(CoverageError) {
        preconditionFailure("not written yet")
    }
}
