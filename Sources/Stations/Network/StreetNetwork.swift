public import Geodesy

/// Streets and paths on which one may walk both ways, as files and the database list them.
public struct StreetNetwork: Hashable, Sendable {
    /// A place where streets meet, begin or bend.
    public struct Node: Hashable, Sendable {
        /// What the list calls it.
        public let id: String
        /// Where it is.
        public let coordinate: Coordinate

        /// Makes a node.
        public init(id: String, coordinate: Coordinate) {
            self.id = id
            self.coordinate = coordinate
        }
    }

    /// A way between two nodes.
    public struct Edge: Hashable, Sendable {
        /// The place of the node at one end in the list of nodes.
        public let from: Int
        /// The place of the node at the other end.
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
    public let nodes: [Node]
    /// The edges.
    public let edges: [Edge]

    /// Makes a network.
    public init(nodes: [Node], edges: [Edge]) {
        self.nodes = nodes
        self.edges = edges
    }
}
